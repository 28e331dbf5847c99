//! Visits that fit conditions: what screens ask for in their words, asked of the store in its own.

use std::sync::Arc;

use crate::domain::encounter::Encounter;
use crate::domain::report::Standards;
use crate::domain::standard::{Parameter, Standard};
use crate::store::{EncounterFilter, Mark, Reader, StoreError};
use crate::ui::question::Sift;

use super::matters::Matters;

impl Matters {
    /// The visits that fit, newest first; `go_on` is told how far it has come and says whether it is still wanted.
    ///
    /// # Errors
    /// What reading can bring; [`StoreError::Stopped`] where it is not wanted any more.
    pub fn sifted(
        &mut self,
        reader: &mut Reader,
        sift: &Sift,
        go_on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Vec<Encounter>, StoreError> {
        let missed = match sift.missed {
            Some(parameter) => items_of(&self.standards(reader)?, parameter),
            None => Vec::new(),
        };
        // No standard of this file asks for it: nobody can have missed it.
        if sift.missed.is_some() && missed.is_empty() {
            return Ok(Vec::new());
        }
        let before = match sift.before.map(|visit| reader.place_of(visit)).transpose()? {
            // The visit before which it was to go on is gone from the list.
            Some(None) => return Ok(Vec::new()),
            before => before.flatten(),
        };
        let filter = EncounterFilter {
            desk: sift.desk,
            shift: sift.shift,
            staff: sift.staff,
            kind: sift.kind,
            place: sift.place,
            mark: sift.mark.and_then(|name| Mark::ALL.into_iter().find(|mark| mark.name() == name)),
            missed,
            days: sift.days,
            before,
            ..EncounterFilter::default()
        };
        let places = reader.places_while(&filter, sift.limit, go_on)?;
        let (mut found, all) = (Vec::with_capacity(places.len()), places.len() as u64);
        for place in places {
            if !go_on(found.len() as u64, all) {
                return Err(StoreError::Stopped);
            }
            found.extend(reader.encounter_at(place)?);
        }
        Ok(found)
    }
}

/// The items of a parameter, by their number in each standard that has any.
fn items_of(standards: &Standards, parameter: Parameter) -> Vec<(Arc<Standard>, Vec<u16>)> {
    let of = |standard: &Arc<Standard>| {
        let items = (0..).zip(&standard.items).filter(|(_, item)| item.parameter == parameter);
        (Arc::clone(standard), items.map(|(number, _)| number).collect::<Vec<u16>>())
    };
    standards.values().map(of).filter(|(_, items)| !items.is_empty()).collect()
}
