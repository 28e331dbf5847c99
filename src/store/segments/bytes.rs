//! Numbers in as few bytes as they need: seven bits a byte, the lowest first.

/// Writes numbers and texts.
#[derive(Debug, Default)]
pub(super) struct Pen(pub(super) Vec<u8>);

impl Pen {
    pub(super) fn number(&mut self, mut n: u64) {
        while n > 127 {
            self.0.push(n as u8 | 128);
            n >>= 7;
        }
        self.0.push(n as u8);
    }

    pub(super) fn count(&mut self, n: usize) {
        self.number(n as u64);
    }

    /// A number that may be less than 0: small ones of either sign are short.
    pub(super) fn signed(&mut self, n: i64) {
        self.number((n << 1 ^ n >> 63) as u64);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }
}

/// Reads what a [`Pen`] wrote; none where it was not.
#[derive(Debug)]
pub(super) struct Eye<'a>(pub(super) &'a [u8]);

impl<'a> Eye<'a> {
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    #[inline]
    pub(super) fn number(&mut self) -> Option<u64> {
        // Most numbers are one byte.
        if let [byte @ 0..128, rest @ ..] = self.0 {
            self.0 = rest;
            return Some(u64::from(*byte));
        }
        self.long_number()
    }

    fn long_number(&mut self) -> Option<u64> {
        let (mut n, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            n |= u64::from(byte & 127).checked_shl(shift)?;
            if byte < 128 {
                return Some(n);
            }
            shift += 7;
        }
    }

    /// A count of things of which each takes a byte or more.
    pub(super) fn count(&mut self) -> Option<usize> {
        let n = usize::try_from(self.number()?).ok()?;
        (n <= self.0.len()).then_some(n)
    }

    pub(super) fn signed(&mut self) -> Option<i64> {
        let n = self.number()?;
        Some((n >> 1) as i64 ^ -((n & 1) as i64))
    }

    pub(super) fn bytes(&mut self, n: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(bytes)
    }

    pub(super) fn text(&mut self) -> Option<String> {
        let n = self.count()?;
        String::from_utf8(self.bytes(n)?.to_vec()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_back() {
        let all = [0, 1, -1, 63, 64, -64, 300, -70_000, i64::MAX, i64::MIN];
        let mut pen = Pen::default();
        all.iter().for_each(|n| pen.signed(*n));
        pen.text("پذیرش");
        let mut eye = Eye(&pen.0);
        for n in all {
            assert_eq!(eye.signed(), Some(n));
        }
        assert_eq!((eye.text().as_deref(), eye.byte()), (Some("پذیرش"), None));
        assert_eq!(Eye(&[255; 11]).number(), None, "too long");
        assert_eq!(Eye(&[9, 1]).count(), None, "more than there can be");
    }
}
