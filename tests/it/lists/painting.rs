//! Every list in every language and size: nothing of ours is cut, nothing stands over anything else.

use darban::domain::Lang;
use darban::input::Context;
use darban::text::{self, Painted};
use darban::ui::Screen;
use darban::ui::screens::encounter::Detail;
use darban::ui::screens::encounters::Encounters;
use darban::ui::screens::found::Found;
use darban::ui::screens::help::Help;
use darban::ui::screens::occurrences::Occurrences;
use darban::ui::screens::owed::Owed;

use super::world::{SIZES, World, eventful};

fn screens(world: &World) -> Vec<(&'static str, Box<dyn Screen>)> {
    let cx = world.cx();
    let detail = *world.book.requests.values().map(|request| &request.encounter).next().expect("a visit");
    vec![
        ("encounters", Box::new(Encounters::new(&cx))),
        ("finding", Box::new(Encounters::finding(&cx))),
        ("detail", Box::new(Detail::new(detail))),
        ("owed", Box::new(Owed::new(&cx))),
        ("occurrences", Box::new(Occurrences::new(&cx))),
        ("help", Box::new(Help::new(Context::Walk))),
        ("found", Box::new(Found::new(&cx).expect("two visits are open"))),
    ]
}

/// Lines that do not fit their place: the world holds no long words of people.
fn cut(painted: &[Painted]) -> Vec<String> {
    painted.iter().filter(|line| text::width(&line.text) > line.area.width).map(|line| line.text.clone()).collect()
}

#[test]
fn no_label_is_cut() {
    for lang in Lang::ALL {
        let world = eventful(lang);
        for size in SIZES {
            for (name, screen) in screens(&world) {
                let painted = world.paints(screen.as_ref(), size);
                assert_eq!(cut(&painted), Vec::<String>::new(), "{name} in {lang:?} at {size:?}");
                assert!(painted.len() > 8, "{name} in {lang:?} at {size:?} says something");
            }
        }
    }
}

/// The cells that a line takes, from its place and width.
fn cells(line: &Painted) -> std::ops::Range<u16> {
    let width = text::width(&line.text).min(line.area.width);
    let at_left =
        matches!((line.align, line.dir), (text::Align::Start, text::Dir::Ltr) | (text::Align::End, text::Dir::Rtl));
    match line.align {
        text::Align::Center => line.area.x..line.area.x,
        _ if at_left => line.area.x..line.area.x + width,
        _ => line.area.right() - width..line.area.right(),
    }
}

#[test]
fn nothing_stands_over_anything_else() {
    for lang in Lang::ALL {
        let world = eventful(lang);
        for size in SIZES {
            for (name, screen) in screens(&world) {
                let painted = world.paints(screen.as_ref(), size);
                for (n, line) in painted.iter().enumerate() {
                    for other in &painted[n + 1..] {
                        let (a, b) = (cells(line), cells(other));
                        let over = line.area.y == other.area.y && a.start < b.end && b.start < a.end;
                        assert!(!over, "{name} in {lang:?} at {size:?}: {:?} over {:?}", other.text, line.text);
                    }
                }
            }
        }
    }
}

#[test]
fn an_empty_desk_is_told_what_to_do() {
    for lang in Lang::ALL {
        let world = World::new(lang);
        let cx = world.cx();
        let screens: [Box<dyn Screen>; 3] =
            [Box::new(Encounters::new(&cx)), Box::new(Owed::new(&cx)), Box::new(Occurrences::new(&cx))];
        for screen in screens {
            for size in SIZES {
                assert_eq!(cut(&world.paints(screen.as_ref(), size)), Vec::<String>::new());
            }
            let said = world.says(screen.as_ref());
            let long = said.lines().filter(|line| text::width(line) > 20).count();
            assert!(long >= 1, "{said}");
        }
        assert!(Found::new(&cx).is_none(), "nothing was left open");
    }
}
