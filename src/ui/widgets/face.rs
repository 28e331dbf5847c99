//! A large round face in half blocks, for the visitor's verdict.

use crate::domain::verdict::Face;

/// The picture of a face, `size` columns wide and half as many rows high. Each column is one square dot.
pub fn picture(face: Face, size: u16) -> Vec<String> {
    let size = i32::from(size & !1);
    let dot = |x: i32, y: i32| has_dot(face, size, x, y);
    let row = |y: i32| (0..size).map(|x| block(dot(x, 2 * y), dot(x, 2 * y + 1))).collect();
    (0..size / 2).map(row).collect()
}

fn block(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

/// Whether the face has a dot here. Coordinates run from −1 to 1, `y` downwards.
fn has_dot(face: Face, size: i32, x: i32, y: i32) -> bool {
    let half = f64::from(size) / 2.0;
    let (fx, fy) = ((f64::from(x) + 0.5) / half - 1.0, (f64::from(y) + 0.5) / half - 1.0);
    let dot = 1.0 / half;
    let from_middle = fx.hypot(fy);
    let rim = from_middle <= 1.0 && from_middle > 1.0 - 1.1 * dot;
    rim || eye(face, fx, fy, dot) || mouth(face, fx, fy, dot)
}

fn eye(face: Face, fx: f64, fy: f64, dot: f64) -> bool {
    let side = fx.abs();
    let open = (side - 0.36).abs() <= (0.75 * dot).max(0.08) && (fy + 0.22).abs() <= (1.1 * dot).max(0.13);
    // An angry face draws its brows down towards the middle.
    let along = (0.14..0.56).contains(&side);
    let brow = face == Face::Angry && along && (fy + 0.62 - 0.5 * (0.56 - side)).abs() <= 0.6 * dot;
    open || brow
}

fn mouth(face: Face, fx: f64, fy: f64, dot: f64) -> bool {
    let side = fx.abs();
    if side > 0.52 {
        return false;
    }
    let bow = 1.0 - (side / 0.52).powi(2);
    // A line of even strength, however steep.
    let line = |corner: f64, depth: f64| {
        let slope = 2.0 * depth * side / (0.52 * 0.52);
        (fy - (corner + depth * bow)).abs() <= (0.55 * dot).max(0.035) * slope.hypot(1.0)
    };
    match face {
        Face::Delighted => (0.16..=0.2 + 0.44 * bow).contains(&fy),
        Face::Content => line(0.26, 0.24),
        Face::Unhappy => line(0.54, -0.24),
        Face::Angry => line(0.6, -0.32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faces_differ_at_every_size_and_keep_to_it() {
        for size in [10, 14, 20, 26] {
            let mut all: Vec<_> = Face::ALL.iter().map(|face| picture(*face, size)).collect();
            for rows in &all {
                assert_eq!(rows.len(), usize::from(size) / 2);
                assert!(rows.iter().all(|row| row.chars().count() == usize::from(size)));
            }
            all.sort();
            all.dedup();
            assert_eq!(all.len(), 4, "{size}");
        }
    }
}
