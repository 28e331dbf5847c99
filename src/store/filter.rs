//! Which encounters are asked for, and where a page of them begins.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::domain::ids::{DeskId, ShiftId, StaffId};

use super::error::StoreError;
use super::terms::Terms;

/// Which encounters are asked for. All conditions hold together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EncounterFilter {
    /// Of this desk.
    pub desk: Option<DeskId>,
    /// Of this shift.
    pub shift: Option<ShiftId>,
    /// Of this person.
    pub staff: Option<StaffId>,
    /// Older than the last one of the page before.
    pub before: Option<Cursor>,
}

/// A place in a list of encounters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    pub(super) started: i64,
    pub(super) pos: i64,
}

impl EncounterFilter {
    /// The query of a self. A person or a shift is asked by its index.
    pub(super) fn question(
        &self,
        conn: &Connection,
        terms: &mut Terms,
        limit: usize,
    ) -> Result<(String, Vec<Value>), StoreError> {
        let mut conditions = vec!["1".to_owned()];
        let mut values: Vec<Value> = Vec::new();
        let wanted = [
            ("shift", self.shift.map(|id| *id.bytes())),
            ("staff", self.staff.map(|id| *id.bytes())),
            ("desk", self.desk.map(|id| *id.bytes())),
        ];
        let mut indexed = false;
        for (column, id) in wanted {
            if let Some(id) = id {
                let term = terms.find(conn, &id)?;
                values.push(term.unwrap_or(0).into());
                // Desks are not indexed: whole files belong to a few of them.
                let plus = if indexed || column == "desk" { "+" } else { "" };
                conditions.push(format!("{plus}{column} = ?{}", values.len()));
                indexed |= column != "desk";
            }
        }
        if let Some(Cursor { started, pos }) = self.before {
            let n = values.len();
            values.extend([started.into(), pos.into()]);
            conditions.push(if indexed {
                format!("(started, pos) < (?{}, ?{})", n + 1, n + 2)
            } else {
                format!("pos < ?{} AND ?{} IS NOT NULL", n + 2, n + 1)
            });
        }
        let order = if indexed { "started DESC, pos DESC" } else { "pos DESC" };
        values.push(i64::try_from(limit).unwrap_or(i64::MAX).into());
        let sql = format!(
            "SELECT started, pos FROM p_enc WHERE {} ORDER BY {order} LIMIT ?{}",
            conditions.join(" AND "),
            values.len()
        );
        Ok((sql, values))
    }
}
