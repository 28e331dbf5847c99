//! Where words begin and end; Thai, which writes no blanks, by the dictionary.

use icu_provider::{DataError, DataErrorKind, DataProvider, DataRequest, DataResponse};
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::provider::{Baked, SegmenterDictionaryAutoV2, SegmenterDictionaryExtendedV2};
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

/// The dictionaries of South-East Asia without the one of Chinese and Japanese, which would be a sixth of the program.
struct SouthEastAsian;

impl DataProvider<SegmenterDictionaryExtendedV2> for SouthEastAsian {
    fn load(&self, asked: DataRequest<'_>) -> Result<DataResponse<SegmenterDictionaryExtendedV2>, DataError> {
        Baked.load(asked)
    }
}

impl DataProvider<SegmenterDictionaryAutoV2> for SouthEastAsian {
    fn load(&self, _: DataRequest<'_>) -> Result<DataResponse<SegmenterDictionaryAutoV2>, DataError> {
        Err(DataErrorKind::IdentifierNotFound.into_error())
    }
}

thread_local! {
    /// Made once: taking it together costs more than a line of text.
    static SEGMENTER: WordSegmenter = segmenter();
}

/// Parts text into words. A run of Chinese or Japanese letters is one word.
pub(super) fn with_segmenter<T>(part: impl FnOnce(WordSegmenterBorrowed<'_>) -> T) -> T {
    SEGMENTER.with(|segmenter| part(segmenter.as_borrowed()))
}

fn segmenter() -> WordSegmenter {
    let mut segmenter =
        WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default()).static_to_owned();
    // They are inside the program; without them Thai would be parted at blanks.
    let _ = segmenter.load_dictionary_unstable(&SouthEastAsian);
    segmenter
}

#[cfg(test)]
mod tests {
    use super::*;

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
