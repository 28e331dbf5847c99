use super::*;
use crate::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn list(items: &[u32]) -> List<u32> {
    let mut list = List::default();
    list.set(items.iter().map(|item| Line::Item(*item)).collect());
    list
}

/// Paints into rows and returns the items that were built.
fn painted(list: &List<u32>, height: u16) -> Vec<u32> {
    let area = Rect::new(0, 0, 20, height);
    let mut buf = Buffer::empty(area);
    let mut built = Vec::new();
    list.draw(&mut Canvas::new(&mut buf, area, Dir::Ltr, Theme::default()), |line, _, _| {
        if let Line::Item(item) = line {
            built.push(*item);
        }
    });
    built
}

#[test]
fn the_selection_stays_on_its_item() {
    let cases = [
        (vec![1, 2, 3], 2, vec![9, 1, 2, 3], Some(2)),
        (vec![1, 2, 3], 2, vec![3, 2, 1], Some(2)),
        (vec![1, 2, 3], 2, vec![1, 3], Some(3)),
        (vec![1, 2, 3], 3, vec![1, 2], Some(2)),
        (vec![1], 1, vec![], None),
        (vec![], 0, vec![5], Some(5)),
    ];
    for (before, selected, after, expected) in cases {
        let mut list = list(&before);
        list.select(selected);
        list.set(after.iter().map(|item| Line::Item(*item)).collect());
        assert_eq!(list.selected(), expected, "{before:?} → {after:?}");
    }
}

#[test]
fn keys_move_within_the_list() {
    let table = [
        (Action::Up, 5, 4),
        (Action::Down, 5, 6),
        (Action::PageDown, 5, 8),
        (Action::PageUp, 5, 2),
        (Action::PageUp, 1, 0),
        (Action::PageDown, 9, 9),
        (Action::First, 5, 0),
        (Action::Last, 5, 9),
        (Action::Up, 0, 0),
        (Action::Down, 9, 9),
    ];
    for (action, from, to) in table {
        let mut list = list(&(0..10).collect::<Vec<_>>());
        painted(&list, 4);
        list.select(from);
        assert!(list.act(action));
        assert_eq!(list.selected(), Some(to), "{action:?} from {from}");
    }
    assert!(!list(&[1]).act(Action::Next), "what does not move is the screen's");
}

#[test]
fn headings_are_never_selected() {
    let heading = Line::Heading(Key::ListThisShift);
    let mut list = List::default();
    list.set(vec![heading, Line::Item(1), Line::Item(2), heading, Line::Item(3)]);
    assert_eq!(list.selected(), Some(1));
    for (action, to) in [
        (Action::Up, 1),
        (Action::Down, 2),
        (Action::Down, 3),
        (Action::Up, 2),
        (Action::NextItem, 3),
        (Action::PrevItem, 1),
        (Action::Last, 3),
        (Action::First, 1),
    ] {
        list.act(action);
        assert_eq!(list.selected(), Some(to), "{action:?}");
    }
    assert_eq!(list.click(0), None);
}

#[test]
fn only_what_is_seen_is_built_and_the_selected_line_is_seen() {
    let mut list = list(&(0..100_000).collect::<Vec<_>>());
    for selected in [0, 50_000, 99_999, 49_998, 3] {
        list.select(selected);
        let built = painted(&list, 7);
        assert_eq!(built.len(), 7);
        assert!(built.contains(&selected));
    }
}

#[test]
fn a_click_selects_what_stands_there() {
    let mut list = list(&(0..50).collect::<Vec<_>>());
    list.select(20);
    let built = painted(&list, 5);
    assert_eq!(list.click(1), Some((built[1], false)));
    assert_eq!(list.click(1), Some((built[1], true)), "the second click is on the selected");
    assert_eq!(list.click(5), None, "below the list");
}
