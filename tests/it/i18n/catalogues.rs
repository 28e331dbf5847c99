//! Every message exists in every language, with the same variables, and formats without an error.

use std::collections::{BTreeMap, BTreeSet};

use darban::domain::Lang;
use darban::i18n::keys::{GROUPS, Group};
use darban::i18n::{Arg, Catalogue, Key, Politeness, Voice};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// What one message uses: variables, and terms of ours.
#[derive(Debug, Default, PartialEq, Eq, Clone)]
pub(super) struct Uses {
    pub(super) variables: BTreeSet<String>,
    terms: BTreeSet<String>,
}

/// All messages of a group's file: id, or id.attribute, to what it uses. Panics on junk and on ids given twice.
pub(super) fn messages(group: &Group, lang: Lang) -> BTreeMap<String, Uses> {
    let place = format!("{}/{}.ftl", lang.code(), group.name);
    let resource = parser::parse(group.source(lang)).unwrap_or_else(|(_, errors)| panic!("{place}: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let value = message.value.unwrap_or_else(|| panic!("{place}: {id} has no value"));
                let attributes = message.attributes.iter().map(|a| (format!("{id}.{}", a.id.name), &a.value));
                for (id, pattern) in std::iter::once((id.clone(), &value)).chain(attributes) {
                    let mut uses = Uses::default();
                    visit(pattern, &mut uses);
                    assert_eq!(found.insert(id.clone(), uses), None, "{place}: {id} is given twice");
                }
            }
            Entry::Term(term) => panic!("{place}: term {} belongs into the code", term.id.name),
            Entry::Junk { content } => panic!("{place}: cannot be read: {content}"),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    found
}

fn visit(pattern: &Pattern<&str>, uses: &mut Uses) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, uses);
        }
    }
}

fn visit_expression(expression: &Expression<&str>, uses: &mut Uses) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, uses),
        Expression::Select { selector, variants } => {
            visit_inline(selector, uses);
            for variant in variants {
                visit(&variant.value, uses);
            }
        }
    }
}

fn visit_inline(inline: &InlineExpression<&str>, uses: &mut Uses) {
    match inline {
        InlineExpression::VariableReference { id } => {
            uses.variables.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            uses.terms.insert(id.name.to_owned());
            assert!(arguments.as_ref().is_none_or(|CallArguments { named, .. }| named.is_empty()));
        }
        InlineExpression::Placeable { expression } => visit_expression(expression, uses),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("messages need no {other:?}"),
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    for group in GROUPS {
        let english = messages(group, Lang::En);
        for lang in [Lang::Fa, Lang::Th] {
            let other = messages(group, lang);
            let ids = |of: &BTreeMap<String, Uses>| of.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(ids(&english), ids(&other), "{} in {lang:?}", group.name);
            for (id, uses) in &english {
                assert_eq!(uses.variables, other[id].variables, "{id} in {lang:?}");
            }
        }
    }
}

#[test]
fn the_keys_are_the_messages_in_their_order() {
    for group in GROUPS {
        let keys: BTreeSet<String> = group.keys.iter().map(|key| key.id().to_owned()).collect();
        assert_eq!(keys.len(), group.keys.len(), "{}: a key is given twice", group.name);
        let ids: BTreeSet<String> = messages(group, Lang::En).into_keys().collect();
        assert_eq!(keys, ids, "{}", group.name);
    }
    let all: BTreeSet<Key> = Key::all().collect();
    assert_eq!(all.len(), Key::all().count(), "an id is in two groups");
}

#[test]
fn every_message_formats_in_every_voice() {
    let voices = [
        Voice::from(Lang::Fa),
        Voice::from(Lang::En),
        Voice { politeness: Politeness::Khrap, ..Lang::Th.into() },
        Voice { politeness: Politeness::Kha, ..Lang::Th.into() },
    ];
    for voice in voices {
        let catalogue = Catalogue::new(voice);
        for group in GROUPS {
            let uses = messages(group, Lang::En);
            for key in group.keys {
                for sample in [Arg::Number(0), Arg::Number(1), Arg::Number(7), Arg::from("B-214")] {
                    let args = arguments(&uses[key.id()], &sample);
                    let (said, sound) = catalogue.format(*key, Some(&args));
                    assert!(sound && !said.trim().is_empty(), "{voice:?} {}: {said}", key.id());
                    assert!(!said.contains("{$"), "{voice:?} {}: {said}", key.id());
                }
            }
        }
    }
}

/// The same sample for every variable. Names live as long as the program: a few, in a test.
fn arguments<'a>(uses: &Uses, sample: &Arg<'a>) -> Vec<(&'static str, Arg<'a>)> {
    uses.variables.iter().map(|name| (&*name.clone().leak(), sample.clone())).collect()
}

#[test]
fn what_is_filled_in_is_used_whatever_the_number() {
    // A variant that forgets its number would say "sent elsewhere times".
    for (n, said) in [(1, "sent elsewhere once"), (3, "sent elsewhere \u{2068}3\u{2069} times")] {
        assert_eq!(darban::i18n::say_with(Lang::En, Key::TagSentElsewhere, &[("n", Arg::Number(n))]), said);
    }
}

#[test]
fn terms_are_the_two_of_polite_thai() {
    for group in GROUPS {
        for lang in Lang::ALL {
            let allowed: &[&str] = if lang == Lang::Th { &["polite", "polite-ask"] } else { &[] };
            for (id, uses) in messages(group, lang) {
                assert!(uses.terms.iter().all(|term| allowed.contains(&term.as_str())), "{id} in {lang:?}");
            }
        }
    }
}

#[test]
fn the_check_sees_what_it_should() {
    let parsed = parser::parse("a = { $n ->\n    [one] { $x }\n   *[other] { -polite }\n}\n").expect("Fluent");
    let Some(Entry::Message(message)) = parsed.body.first() else { panic!("a message") };
    let mut uses = Uses::default();
    visit(message.value.as_ref().expect("a value"), &mut uses);
    assert_eq!(uses.variables, BTreeSet::from(["n".to_owned(), "x".to_owned()]));
    assert_eq!(uses.terms, BTreeSet::from(["polite".to_owned()]));
    let (_, sound) = Catalogue::new(Lang::En).format(Key::DueToday, None);
    assert!(!sound, "a missing argument is an error");
}
