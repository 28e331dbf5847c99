//! The one function that changes the model.

use std::collections::VecDeque;

use crate::domain::book::Book;
use crate::domain::command::{Command, Facts};
use crate::domain::entry::Via;
use crate::domain::ids::ShiftId;
use crate::domain::last::Last;
use crate::domain::refusal::Refusal;
use crate::domain::review::ReviewCommand;
use crate::domain::time::Stamp;
use crate::i18n::{self, Key};
use crate::input::{Action, Chord, Code, Context};
use crate::ui::screen::Door;
use crate::ui::screens::{help::Help, palette::Palette, reasons, review, sign_in::supervisors_only, unsaved::Unsaved};
use crate::ui::{Answer, Edit, Question, Saving, Screen, Wish, frame};

use super::doors;
use super::ledger::Redecided;
use super::message::{Click, Effect, Msg, World};
use super::model::{Model, RETRY_MS};
use super::nudge;

/// A first-use line stands at least so long, in milliseconds: a key pressed sooner does not take it away.
const HINT_STANDS_MS: i64 = 20_000;

/// Handles one message.
pub fn update(model: &mut Model, msg: Msg, world: &mut World<'_>) -> Vec<Effect> {
    let touched = matches!(msg, Msg::Key(_) | Msg::Click(_));
    let (before, reloaded) = (model.known(), matches!(msg, Msg::Reloaded { .. }));
    let mut effects = handle(model, msg, world);
    model.tell_of_words(before, reloaded, world.now);
    effects.extend(first_use(model, world.now, touched));
    effects
}

/// The line of help of a screen that is used for the first time: until the screen is left, or until a key after a while.
fn first_use(model: &mut Model, now: Stamp, touched: bool) -> Option<Effect> {
    let on_top = model.top().and_then(Screen::first_use);
    model.hint =
        model.hint.filter(|(of, since)| Some(*of) == on_top && !(touched && now.since_boot - since >= HINT_STANDS_MS));
    let of = on_top?;
    let is_first = model.found.hints.as_mut()?.insert(of.name().to_owned());
    is_first.then(|| {
        model.hint = Some((of, now.since_boot));
        Effect::Shown(of)
    })
}

fn handle(model: &mut Model, msg: Msg, world: &mut World<'_>) -> Vec<Effect> {
    match msg {
        Msg::Key(chord) => {
            touched(model, world.now);
            key(model, chord, world)
        }
        Msg::Paste(text) => {
            touched(model, world.now);
            on_top(model, world, |screen, cx| {
                if screen.context(cx).is_text() { screen.edit(cx, Edit::Insert(text)) } else { Vec::new() }
            })
        }
        Msg::Click(at) => {
            touched(model, world.now);
            click(model, at, world)
        }
        Msg::Wheel(up) => {
            model.last_key = world.now.since_boot;
            on_top(model, world, |screen, cx| screen.act(cx, if up { Action::Up } else { Action::Down }))
        }
        Msg::Resized(columns, rows) => {
            model.window = (columns, rows);
            // The first message there is: what the screens want to know is asked from here on.
            refresh(model, world)
        }
        Msg::Tick => tick(model, world),
        Msg::Appended { number, seq } => {
            if model.ledger.acknowledged(number) {
                model.saving = Saving::Saved { seq, at: world.now.since_boot };
            }
            if seq.is_none() {
                return Vec::new();
            }
            model.changes += 1;
            refresh(model, world)
        }
        Msg::Failed { number: _, why } => {
            (model.saving, model.failed_at) = (Saving::Failed(why), world.now.since_boot);
            Vec::new()
        }
        Msg::Reloaded { generation, book } => reloaded(model, (generation, *book), world),
        Msg::Answered { question, answer } => answered(model, &question, answer, world),
    }
}

/// The file holds something else than we thought: whatever is shown of it beside the book is read again.
fn reloaded(model: &mut Model, (generation, book): (u64, Book), world: &mut World<'_>) -> Vec<Effect> {
    let redecided = model.ledger.rebase(book, generation);
    model.changes += 1;
    model.saving = if model.ledger.at_rest() { Saving::Rest } else { Saving::Busy };
    let mut effects = settled(model, world.now, redecided);
    model.take_language();
    // The older pages may have been written on as well.
    effects.extend(model.ledger.book().pages.of().map(|of| Effect::Ask(Question::Page(of))));
    effects.extend(refresh(model, world));
    effects
}

/// What became of what was waiting: what can no longer be done is told, and its words are kept for their form.
fn settled(model: &mut Model, now: Stamp, (effects, refused): Redecided) -> Vec<Effect> {
    for (shift, command, refusal) in refused {
        model.news = Some(i18n::refusal(model.cx(now).voice(), &refusal));
        if let Command::Review(command) = &command {
            model.shelf.extend(review::kept(shift, command));
        }
    }
    if matches!(model.saving, Saving::Busy) && model.ledger.at_rest() {
        model.saving = Saving::Rest;
    }
    effects
}

/// What was looked up: a page goes beside the book, a shift under review into it, then every screen is told. The one on
/// top asks for what is still missing.
fn answered(model: &mut Model, question: &Question, mut answer: Answer, world: &mut World<'_>) -> Vec<Effect> {
    if let Answer::Page(page, standards) = &mut answer
        && let Some(page) = page.take()
    {
        model.ledger.lay(*page, std::mem::take(standards));
    }
    if let Answer::Failed(why) = &answer {
        model.news = Some(why.clone());
    }
    let mut effects = match question {
        Question::Matter { shift, generation } => matter(model, (*shift, *generation), &mut answer, world.now),
        _ => Vec::new(),
    };
    let mut screens = std::mem::take(&mut model.screens);
    let cx = model.cx(world.now);
    let wishes = screens.iter_mut().map(|screen| screen.answered(&cx, question, &answer)).last();
    model.screens = screens;
    effects.extend(wish(model, world, wishes.unwrap_or_default()));
    effects.extend(refresh(model, world));
    effects
}

/// A shift was read that is to be reviewed, or could not be read: what waits for it is not saved then.
fn matter(model: &mut Model, (shift, generation): (ShiftId, u64), answer: &mut Answer, now: Stamp) -> Vec<Effect> {
    match answer {
        Answer::Matter(matter) => {
            let redecided = model.ledger.take_up(shift, generation, matter.take());
            settled(model, now, redecided)
        }
        Answer::Failed(why) if model.ledger.not_read(shift, generation) => {
            (model.saving, model.failed_at) = (Saving::Failed(why.clone()), now.since_boot);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn touched(model: &mut Model, now: Stamp) {
    model.news = None;
    model.last_key = now.since_boot;
}

fn key(model: &mut Model, chord: Chord, world: &mut World<'_>) -> Vec<Effect> {
    if let Saving::Failed(_) = model.saving
        && chord == Chord::plain(Code::Enter)
    {
        let effects = retry(model);
        return effects.into_iter().chain(refresh(model, world)).collect();
    }
    let cx = model.cx(world.now);
    let Some(top) = model.top() else { return Vec::new() };
    let (context, locked) = (top.context(&cx), top.locked());
    let rtl = model.prefs.lang.is_rtl();
    if context.is_text()
        && let Some(edit) = Edit::of(chord)
    {
        return on_top(model, world, |screen, cx| screen.edit(cx, edit));
    }
    match model.prefs.keymap.lookup(context, chord).map(|action| action.mirrored(rtl)) {
        Some(action) => press(model, world, (context, locked), action),
        None => Vec::new(),
    }
}

/// Does what a key of this context asks for: for the whole program, or on the screen on top.
fn press(model: &mut Model, world: &mut World<'_>, (context, locked): (Context, bool), action: Action) -> Vec<Effect> {
    match action {
        _ if !model.cx(world.now).offers(context, action) => Vec::new(),
        Action::Leave if !locked => wish(model, world, vec![Wish::Quit]),
        Action::Help if !locked && context != Context::Help => {
            let taken = model.top().and_then(|top| top.takes(&model.cx(world.now)));
            wish(model, world, vec![Wish::Push(Box::new(Help::new(context).taken(taken)))])
        }
        Action::Palette if !locked => {
            let cx = model.cx(world.now);
            let hints = model.top().map(|top| top.hints(&cx)).unwrap_or_default();
            let taken = model.top().and_then(|top| top.takes(&cx));
            let palette = Palette::new(&cx, context, (&hints, taken.as_ref()));
            wish(model, world, vec![Wish::Push(Box::new(palette))])
        }
        Action::Blank if !locked && context != Context::Blank => wish(model, world, vec![Wish::Open(Door::Blank)]),
        // In the review these are its own: what was said there is taken back there, and nothing of the desk. And nothing is
        // taken back behind a question or a visitor's verdict.
        Action::Undo | Action::Redo if locked || context == Context::Review => {
            on_top(model, world, |screen, cx| screen.act(cx, action))
        }
        Action::Undo => wish(model, world, vec![Wish::Do(Command::Undo)]),
        Action::Redo => wish(model, world, vec![Wish::Do(Command::Redo)]),
        _ => on_top(model, world, |screen, cx| screen.act(cx, action)),
    }
}

/// What could not be saved is tried again, on the book as the file has it now.
fn retry(model: &mut Model) -> Vec<Effect> {
    model.saving = Saving::Busy;
    vec![Effect::Reload]
}

fn click(model: &mut Model, at: Click, world: &mut World<'_>) -> Vec<Effect> {
    let window = ratatui::layout::Rect::new(0, 0, model.window.0, model.window.1);
    let bare = model.top().is_some_and(Screen::bare);
    let body = if bare { window } else { frame::body(window) };
    let inside = (body.left()..body.right()).contains(&at.column) && (body.top()..body.bottom()).contains(&at.row);
    if !inside {
        return Vec::new();
    }
    let from_left = at.column - body.x;
    let x = if model.prefs.lang.is_rtl() { body.width - 1 - from_left } else { from_left };
    on_top(model, world, |screen, cx| screen.click(cx, (x, at.row - body.y)))
}

fn tick(model: &mut Model, world: &mut World<'_>) -> Vec<Effect> {
    if let Saving::Saved { at, .. } = model.saving
        && world.now.since_boot - at >= frame::SAVED_SHOWN_MS
    {
        model.saving = Saving::Rest;
    }
    let idle_for = world.now.since_boot - model.last_key;
    let blank = model.prefs.blank_after.is_some_and(|minutes| idle_for >= i64::from(minutes) * 60_000);
    if blank && model.top().is_some_and(|screen| !screen.bare()) {
        return wish(model, world, vec![Wish::Open(Door::Blank)]);
    }
    let again = model.retries_alone() && world.now.since_boot - model.failed_at >= RETRY_MS;
    let again = if again { retry(model) } else { Vec::new() };
    again.into_iter().chain(refresh(model, world)).collect()
}

fn refresh(model: &mut Model, world: &mut World<'_>) -> Vec<Effect> {
    on_top(model, world, |screen, cx| screen.refresh(cx))
}

/// Lets the screen on top speak, and grants what it wishes.
fn on_top(
    model: &mut Model,
    world: &mut World<'_>,
    ask: impl FnOnce(&mut dyn Screen, &crate::ui::Cx<'_>) -> Vec<Wish>,
) -> Vec<Effect> {
    let Some(mut top) = model.screens.pop() else { return Vec::new() };
    let wishes = ask(top.as_mut(), &model.cx(world.now));
    model.screens.push(top);
    wish(model, world, wishes)
}

fn wish(model: &mut Model, world: &mut World<'_>, wishes: Vec<Wish>) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut wishes = VecDeque::from(wishes);
    while let Some(next) = wishes.pop_front() {
        grant(model, world, next, &mut effects, &mut wishes);
    }
    effects
}

/// The screen behind a door, or that the right of who acts does not reach there.
fn behind(model: &Model, now: Stamp, door: Door) -> Wish {
    let cx = model.cx(now);
    if doors::may_open(&cx, &door) { Wish::Push(doors::open(&cx, door)) } else { Wish::Tell(supervisors_only(&cx)) }
}

fn grant(model: &mut Model, world: &mut World<'_>, wish: Wish, effects: &mut Vec<Effect>, more: &mut VecDeque<Wish>) {
    match wish {
        Wish::Do(command) => match carry_out(model, world, &command) {
            Ok(more_effects) => {
                effects.extend(more_effects);
                more.extend(refreshed(model, world.now));
            }
            Err(Refusal::ReasonNeeded) => more.push_front(Wish::Push(reasons::correction(vec![command]))),
            Err(refusal) => model.news = Some(i18n::refusal(model.cx(world.now).voice(), &refusal)),
        },
        Wish::Ask(question) => effects.push(Effect::Ask(question)),
        Wish::TakeUp(shift) => effects.extend(model.ledger.ask_for(shift)),
        Wish::StopAsking => effects.push(Effect::StopAsking),
        Wish::Open(door) => more.push_front(behind(model, world.now, door)),
        Wish::Push(screen) => {
            model.screens.push(screen);
            more.extend(refreshed(model, world.now));
        }
        Wish::Replace(screen) => {
            model.screens.pop();
            model.screens.push(screen);
            more.extend(refreshed(model, world.now));
        }
        Wish::Pop => {
            model.screens.pop();
            if model.screens.is_empty() {
                model.go_home(world.now);
                more.extend(model.found.review.is_some().then_some(Wish::Quit));
            }
            more.extend(refreshed(model, world.now));
        }
        Wish::Press(action) => {
            model.screens.pop();
            let cx = model.cx(world.now);
            let below = model.top().map(|top| (top.context(&cx), top.locked()));
            if let Some(below) = below {
                effects.extend(press(model, world, below, action));
            }
        }
        Wish::Home => {
            model.go_home(world.now);
            more.extend(refreshed(model, world.now));
        }
        Wish::ReviewAs(staff) => model.reviewer = Some(staff),
        Wish::Tell(words) => model.news = Some(words),
        Wish::Shelve(form, texts) => {
            model.shelf.insert(form, texts);
        }
        Wish::Unshelve(form) => drop(model.shelf.remove(&form)),
        Wish::Language(lang) => model.prefs.set_language(lang),
        Wish::Display(strategy) => {
            model.found.display_uncertain = false;
            effects.push(Effect::Display(strategy));
        }
        Wish::Quit if model.is_unsaved() => more.push_front(Wish::Push(Box::new(Unsaved::default()))),
        Wish::Quit | Wish::QuitUnsaved => effects.push(Effect::Quit),
        Wish::Retry => effects.extend(retry(model)),
    }
}

fn refreshed(model: &mut Model, now: Stamp) -> Vec<Wish> {
    let Some(mut top) = model.screens.pop() else { return Vec::new() };
    let wishes = top.refresh(&model.cx(now));
    model.screens.push(top);
    wishes
}

fn carry_out(model: &mut Model, world: &mut World<'_>, command: &Command) -> Result<Vec<Effect>, Refusal> {
    let cx = model.cx(world.now);
    let command = &*cx.given(command)?;
    let facts = Facts {
        now: world.now,
        actor: cx.actor(),
        ids: (world.ids)(),
        seed: world.seed,
        via: road(model),
        told: false,
        guided: model.prefs.guided,
    };
    let turned = turned(model.ledger.book(), command);
    let effects = model.ledger.command(command, &facts)?;
    if !matches!(model.saving, Saving::Failed(_)) {
        model.saving = Saving::Busy;
    }
    if let Some((key, last)) = turned {
        let cx = model.cx(world.now);
        model.news = Some(cx.say_with(key, &[("what", doors::name_of(&cx, &last).into())]));
    }
    nudge::after(model, world.now, command);
    model.take_language();
    Ok(effects)
}

/// The road by which this program's entries come.
fn road(model: &Model) -> Via {
    match (model.prefs.demo, model.found.verdict_only) {
        (true, _) => Via::Demo,
        (false, true) => Via::Verdict,
        (false, false) => Via::Desk,
    }
}

/// What an undo takes back or a redo does again, and the words that name it.
fn turned(book: &Book, command: &Command) -> Option<(Key, Last)> {
    let staff = book.acting()?.id;
    match command {
        Command::Undo => Some((Key::StateUndone, book.last_of(staff)?)),
        Command::Redo => Some((Key::StateRedone, book.last_undone(staff)?)),
        Command::Review(ReviewCommand::TakeBack) => {
            let entries = book.matter.as_ref()?.last_of(staff)?.to_vec();
            Some((Key::StateUndone, Last::Entries(entries)))
        }
        _ => None,
    }
}
