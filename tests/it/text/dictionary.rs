//! The dictionary of Thai inside the program is ICU4X's, without those of its neighbours.

use icu_provider::prelude::*;
use icu_segmenter::provider::{Baked, DictionaryBreakData, SegmenterDictionaryExtendedV2};

/// Taken anew by `INSTA_UPDATE=always cargo test --test it text::dictionary`.
#[test]
fn it_is_the_one_of_icu() {
    let id = DataIdentifierBorrowed::for_marker_attributes(DataMarkerAttributes::from_str_or_panic("thaidict"));
    let asked = DataRequest { id, ..DataRequest::default() };
    let theirs: DataResponse<SegmenterDictionaryExtendedV2> = Baked.load(asked).unwrap();
    let DictionaryBreakData::ZeroTrie { trie, .. } = theirs.payload.get() else { panic!("another form of dictionary") };
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/text/thai.trie");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(path, trie.as_bytes()).unwrap();
    }
    assert!(
        std::fs::read(path).unwrap() == trie.as_bytes(),
        "INSTA_UPDATE=always cargo test --test it text::dictionary"
    );
}
