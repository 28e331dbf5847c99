//! Shifts to review, whole: with the standards their visits are judged by, and the base rates their signs are held
//! against. The screens and the command line both read them here.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::config::standards::parse_pack;
use crate::domain::attention::{self, BASE_SHIFTS, Rates};
use crate::domain::ids::ShiftId;
use crate::domain::report::Standards;
use crate::domain::review::Matter;
use crate::domain::standard::{Digest, Standard};
use crate::store::{MatterFound, Reader, StoreError};
use crate::ui::question::{Habits, Habitual};

/// Of so many shifts it is remembered how often signs show in them.
const REMEMBERED: usize = 2_000;

/// Who reads shifts to review, and remembers what several of them need.
#[derive(Debug, Default)]
pub struct Matters {
    standards: Standards,
    /// Of shifts that have ended: what is put right later changes a base rate by one in hundreds, and not what it says.
    habits: BTreeMap<ShiftId, attention::Habits>,
}

impl Matters {
    /// A shift with everything about it; none where there is no such shift.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn read(&mut self, reader: &mut Reader, shift: ShiftId) -> Result<Option<Matter>, StoreError> {
        let Some(MatterFound { mut matter, pack_texts }) = reader.matter(shift)? else { return Ok(None) };
        let standards = pack_texts.iter().filter_map(|(digest, text)| self.standard(*digest, text));
        matter.standards = standards.map(|standard| (standard.digest, standard)).collect();
        matter.rates = self.rates(reader, &matter)?;
        if matter.shift.ended.is_some() {
            self.remember(&matter);
        }
        Ok(Some(matter))
    }

    /// A standard of the file; none where its text says nothing to this program.
    pub fn standard(&mut self, digest: Digest, text: &str) -> Option<Arc<Standard>> {
        if let Some(known) = self.standards.get(&digest) {
            return Some(Arc::clone(known));
        }
        let standard = Arc::new(parse_pack(text, Path::new("")).ok()?);
        self.standards.insert(digest, Arc::clone(&standard));
        Some(standard)
    }

    /// All standards of the file, for reports.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn standards(&mut self, reader: &mut Reader) -> Result<Standards, StoreError> {
        for (digest, text) in reader.pack_texts()? {
            self.standard(digest, &text);
        }
        Ok(self.standards.clone())
    }

    /// What the shifts that began on these days and have ended show together; `go_on` is told how many have been read, of
    /// how many, and says whether it is still wanted.
    ///
    /// # Errors
    /// What reading can bring; [`StoreError::Stopped`] where it is not wanted any more.
    pub fn habitual(
        &mut self,
        reader: &mut Reader,
        of: Habits,
        go_on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Habitual, StoreError> {
        let shifts = reader.ended_shifts(of.desk, of.first, of.last)?;
        let (mut sum, all) = (attention::Habits::default(), shifts.len() as u64);
        for (done, shift) in (0..).zip(shifts) {
            if !go_on(done, all) {
                return Err(StoreError::Stopped);
            }
            let Some(MatterFound { matter, .. }) = reader.matter(shift)? else { continue };
            self.remember(&matter);
            sum.add(&attention::Habits::of(&matter));
        }
        Ok(Habitual { rates: sum.rates() })
    }

    /// How often signs showed over the last shifts of the desk before this one.
    fn rates(&mut self, reader: &mut Reader, matter: &Matter) -> Result<Rates, StoreError> {
        let mut sum = attention::Habits::default();
        for before in reader.shifts_before(Some(matter.shift.desk), Some(matter.shift.id), BASE_SHIFTS)? {
            if !self.habits.contains_key(&before.id)
                && let Some(found) = reader.matter(before.id)?
            {
                self.remember(&found.matter);
            }
            if let Some(habits) = self.habits.get(&before.id) {
                sum.add(habits);
            }
        }
        Ok(sum.rates())
    }

    fn remember(&mut self, matter: &Matter) {
        if self.habits.len() >= REMEMBERED {
            self.habits.pop_first();
        }
        self.habits.insert(matter.shift.id, attention::Habits::of(matter));
    }
}
