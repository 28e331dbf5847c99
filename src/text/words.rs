//! Where words begin and end; Thai, which writes no blanks, by the dictionary.

use icu_collections::codepointinvlist::CodePointInversionListBuilder;
use icu_provider::{DataError, DataErrorKind, DataPayload, DataProvider, DataRequest, DataResponse};
use icu_segmenter::options::{LineBreakOptions, WordBreakInvariantOptions};
use icu_segmenter::provider::{DictionaryBreakData, SegmenterDictionaryAutoV2, SegmenterDictionaryExtendedV2};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed, WordSegmenter, WordSegmenterBorrowed};
use zerotrie::ZeroTrieSimpleAscii;
use zerovec::ZeroVec;

/// The words of Thai, as ICU4X has them: a test compares.
const THAI: &[u8] = include_bytes!("../../assets/text/thai.trie");
/// The letters those words are made of, first and last.
const LETTERS: [char; 2] = ['\u{e01}', '\u{e4c}'];
/// What ICU4X asks for when it wants them.
const NAME: &str = "thaidict";

/// The dictionary of Thai alone: those of Burmese, Khmer and Lao come in one piece with it and are seven times as large.
struct Thai;

impl DataProvider<SegmenterDictionaryExtendedV2> for Thai {
    fn load(&self, asked: DataRequest<'_>) -> Result<DataResponse<SegmenterDictionaryExtendedV2>, DataError> {
        if !NAME.starts_with(asked.id.marker_attributes.as_str()) {
            return Err(DataErrorKind::IdentifierNotFound.into_error());
        }
        let mut alphabet = CodePointInversionListBuilder::new();
        alphabet.add_range(LETTERS[0]..=LETTERS[1]);
        let trie = ZeroTrieSimpleAscii::from_store(ZeroVec::new_borrowed(THAI));
        let data = DictionaryBreakData::ZeroTrie { alphabet: alphabet.build(), trie };
        Ok(DataResponse { metadata: Default::default(), payload: DataPayload::from_owned(data) })
    }
}

/// No dictionary of Chinese and Japanese, which would be a sixth of the program.
impl DataProvider<SegmenterDictionaryAutoV2> for Thai {
    fn load(&self, _: DataRequest<'_>) -> Result<DataResponse<SegmenterDictionaryAutoV2>, DataError> {
        Err(DataErrorKind::IdentifierNotFound.into_error())
    }
}

thread_local! {
    /// Made once: taking it together costs more than a line of text.
    static SEGMENTER: WordSegmenter = segmenter();
    static BREAKER: LineSegmenter = breaker();
}

/// Parts text into words. A run of Chinese or Japanese letters is one word.
pub(super) fn with_segmenter<T>(part: impl FnOnce(WordSegmenterBorrowed<'_>) -> T) -> T {
    SEGMENTER.with(|segmenter| part(segmenter.as_borrowed()))
}

fn segmenter() -> WordSegmenter {
    let mut segmenter =
        WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default()).static_to_owned();
    // It is inside the program; without it Thai would be parted at blanks.
    let _ = segmenter.load_dictionary_unstable(&Thai);
    segmenter
}

/// Finds where a line may be broken.
pub(super) fn with_breaker<T>(part: impl FnOnce(LineSegmenterBorrowed<'_>) -> T) -> T {
    BREAKER.with(|breaker| part(breaker.as_borrowed()))
}

fn breaker() -> LineSegmenter {
    let mut breaker = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default()).static_to_owned();
    let _ = breaker.load_dictionary_unstable(&Thai);
    breaker
}

#[cfg(test)]
mod tests {
    use icu_provider::{DataIdentifierBorrowed, DataMarkerAttributes};
    use icu_segmenter::provider::Baked;

    use super::*;

    fn thai(from: &impl DataProvider<SegmenterDictionaryExtendedV2>) -> DataPayload<SegmenterDictionaryExtendedV2> {
        let id = DataIdentifierBorrowed::for_marker_attributes(DataMarkerAttributes::from_str_or_panic(NAME));
        from.load(DataRequest { id, ..DataRequest::default() }).unwrap().payload
    }

    #[test]
    fn the_dictionary_is_the_one_of_icu() {
        assert!(thai(&Thai).get() == thai(&Baked).get(), "take it anew: tests/it/text/dictionary.rs");
    }

    #[test]
    fn thai_is_parted_by_the_dictionary_and_others_by_their_letters() {
        let rows: [(&str, &[usize]); 4] = [
            ("สวัสดีครับ", &[0, 18, 30]),
            ("سلام علیکم", &[0, 8, 9, 19]),
            ("two words", &[0, 3, 4, 9]),
            ("東京 人", &[0, 6, 7, 10]),
        ];
        for (text, breaks) in rows {
            assert_eq!(with_segmenter(|segmenter| segmenter.segment_str(text).collect::<Vec<_>>()), breaks, "{text}");
        }
    }
}
