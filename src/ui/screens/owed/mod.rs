//! What is owed: late promises, what no settlement was found for yet, and the promises still in time, by urgency.

use crate::domain::ids::RequestId;
use crate::domain::request::Request;
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::screen::{Door, Edit, Hint};
use crate::ui::screens::encounters::Encounters;
use crate::ui::screens::occurrences::Occurrences;
use crate::ui::widgets::list::{Line, Listing, MARK, Took, naming, newcomer};
use crate::ui::{Canvas, Cx, FirstUse, Screen, Wish};

/// Widest column of owners.
const OWNER: u16 = 16;
/// From this many columns on there is a column of owners.
const WITH_OWNER: u16 = 64;
/// Lines under the list in which the selected one stands in full.
const FULL: u16 = 3;

/// The list of what is owed.
#[derive(Debug, Default)]
pub struct Owed {
    list: Listing<RequestId>,
}

impl Owed {
    /// The list, the most urgent selected.
    pub fn new(cx: &Cx<'_>) -> Owed {
        let mut screen = Owed::default();
        screen.read(cx);
        screen
    }

    /// What is selected.
    pub fn selected(&self) -> Option<RequestId> {
        self.list.selected()
    }

    /// What is listed, in order.
    pub fn items(&self) -> impl Iterator<Item = RequestId> + '_ {
        self.list.items()
    }

    fn read(&mut self, cx: &Cx<'_>) {
        let finds = |request: &&Request| self.list.finds(|| findable(cx, request));
        let lines = by_urgency(cx).into_iter().filter(finds).map(|request| Line::Item(request.id)).collect();
        self.list.set(lines);
    }

    fn request<'a>(&self, cx: &Cx<'a>) -> Option<&'a Request> {
        cx.book.requests.get(&self.list.selected()?)
    }

    fn open(&self, cx: &Cx<'_>) -> Vec<Wish> {
        let door = self.request(cx).map(|request| match request.is_unsettled() {
            true => Door::Settle(request.id),
            false => Door::Keep(request.id),
        });
        door.map(Wish::Open).into_iter().collect()
    }
}

/// Late promises first, then what is not settled, then the promises in time.
fn by_urgency<'a>(cx: &Cx<'a>) -> Vec<&'a Request> {
    let (late, in_time): (Vec<_>, Vec<_>) =
        cx.book.owed().into_iter().partition(|request| request.is_late(cx.now.wall));
    let unsettled = cx.book.requests.values().filter(|request| request.is_unsettled());
    late.into_iter().chain(unsettled).chain(in_time).collect()
}

/// When it is due, as people say it, and how loud that is.
fn due(cx: &Cx<'_>, request: &Request) -> (String, Role) {
    match request.owed() {
        Some((_, _, due, _)) if request.is_late(cx.now.wall) => (cx.due(due), Role::Warning),
        Some((_, _, due, _)) => (cx.due(due), Role::Text),
        None => (cx.say(Key::ListNotSettled), Role::Accent),
    }
}

/// What is owed: the promise, or what was asked while nothing is promised yet.
fn what(cx: &Cx<'_>, request: &Request) -> String {
    let visit = cx.book.visit(request.encounter);
    let asked = naming::request(cx, request, visit.and_then(|visit| cx.standard(visit)));
    match request.owed() {
        Some(("", ..)) => format!("{asked} · {}", cx.say(Key::ListLeftOpen)),
        Some((what, ..)) => text::isolate(what),
        None => asked,
    }
}

fn owner(cx: &Cx<'_>, request: &Request) -> String {
    match request.owed() {
        Some((_, owner, _, _)) => naming::owner(cx, owner),
        None => naming::person(cx, request.by),
    }
}

fn findable(cx: &Cx<'_>, request: &Request) -> String {
    let asked = cx.word("request", request.kind.name());
    [naming::ticket(cx, request.ticket), what(cx, request), owner(cx, request), asked, due(cx, request).0].join("\n")
}

fn is_critical(request: &Request) -> bool {
    request.owed().is_some_and(|(_, _, _, critical)| critical)
}

/// One line: when it is due, whether it is critical, what, whose visit, who owes it.
fn row(cx: &Cx<'_>, request: &Request, due_width: u16, selected: bool, canvas: &mut Canvas<'_>) {
    let width = canvas.width();
    let style = |role| cx.style(if selected && role == Role::Text { Role::Selected } else { role });
    let (words, role) = due(cx, request);
    canvas.place(0, 0, due_width, &words, style(role), Align::Start);
    let mut x = due_width + 1;
    if is_critical(request) {
        canvas.put(x, 0, naming::CRITICAL, Role::Warning);
    }
    x += 2;
    let ticket = naming::ticket(cx, request.ticket);
    // In a narrow window who owes it stands under the list alone.
    let owner_room = if width < WITH_OWNER { 0 } else { OWNER.min(width / 5) };
    let owner_x = width.saturating_sub(owner_room);
    let dim = style(if selected { Role::Text } else { Role::Dim });
    canvas.place(owner_x, 0, owner_room, &owner(cx, request), dim, Align::Start);
    let ticket_width = text::width(&ticket).max(3);
    let ticket_x = owner_x.saturating_sub(ticket_width + 2);
    canvas.place(ticket_x, 0, ticket_width, &ticket, dim, Align::Start);
    let room = ticket_x.saturating_sub(x + 1);
    canvas.place(x, 0, room, &what(cx, request), style(Role::Text), Align::Start);
}

impl Screen for Owed {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        self.list.context()
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::ListOwed))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match self.list.act(action) {
            Took::Moved => return Vec::new(),
            Took::Sought => return self.refresh(cx),
            Took::Nothing => {}
        }
        match action {
            Action::Back => return vec![Wish::Pop],
            Action::Next => return self.open(cx),
            Action::Request => {
                let unsettled = self.request(cx).filter(|request| request.is_unsettled());
                return unsettled.map(|request| Wish::Open(Door::Settle(request.id))).into_iter().collect();
            }
            Action::Note => {
                let owed = self.request(cx).filter(|request| request.owed().is_some());
                return owed.map(|request| Wish::Open(Door::Move(request.id))).into_iter().collect();
            }
            Action::Encounters => return vec![Wish::Replace(Box::new(Encounters::new(cx)))],
            Action::Occurrence => return vec![Wish::Replace(Box::new(Occurrences::new(cx)))],
            Action::Arrived => return newcomer::arrived(cx),
            _ => {}
        }
        Vec::new()
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        self.list.edit(cx, edit);
        self.refresh(cx)
    }

    fn click(&mut self, cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        match self.list.click(at) {
            Some((_, true)) => self.open(cx),
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.read(cx);
        Vec::new()
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Owed)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let requests = &cx.book.requests;
        let shown = self.list.items().filter_map(|id| requests.get(&id));
        let due_width = shown.map(|request| text::width(&due(cx, request).0)).max().unwrap_or(0).min(width / 2);
        let empty = || cx.say(Key::ListOwedEmpty);
        let listed = self.list.draw(cx, canvas, FULL + 1, empty, |id, selected, canvas| {
            if let Some(request) = requests.get(&id) {
                row(cx, request, due_width, selected, canvas);
            }
        });
        if !listed {
            return;
        }
        if let Some(request) = self.request(cx) {
            let words = format!("{} · {}", what(cx, request), owner(cx, request));
            let under = canvas.wrapped(MARK, height - FULL, width - MARK, FULL - 1, &words, cx.style(Role::Text));
            let asked = cx.word("request", request.kind.name());
            let asked = format!("{} · {asked} · {}", naming::ticket(cx, request.ticket), cx.clock(&request.at));
            canvas.place(MARK, height - FULL + under, width - MARK, &asked, cx.style(Role::Dim), Align::Start);
        }
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        self.list.hints(cx, || {
            let mut hints = match self.request(cx) {
                Some(request) if request.is_unsettled() => vec![(Action::Next, Key::DoneSettled)],
                Some(_) => vec![(Action::Next, Key::DoneKept), (Action::Note, Key::DoneMoved)],
                None => Vec::new(),
            };
            hints.extend([
                (Action::Find, Key::CommandFind),
                (Action::Encounters, Key::CommandEncounters),
                (Action::Occurrence, Key::NowOccurrences),
                (Action::Back, Key::CommandBack),
            ]);
            hints
        })
    }
}
