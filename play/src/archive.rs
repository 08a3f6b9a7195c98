//! Zip files: those that people drop on the page, and the edition that they take home.

use std::io::{Cursor, Read as _, Write as _};

use stratc::format::File;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The most that a zip file may hold, unpacked, in bytes: far more than any workspace, and less than a browser has room for.
pub(crate) const MOST: u64 = 512 * 1024 * 1024;

/// Why a zip file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ArchiveFault {
    /// It is no zip file, or a damaged one, or one with a password.
    Unreadable,
    /// It holds more than [`MOST`].
    TooLarge,
}

/// The files in a zip file, with their paths.
pub(crate) fn unpacked(bytes: Vec<u8>) -> Result<Vec<(String, Vec<u8>)>, ArchiveFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveFault::Unreadable)?;
    let (mut files, mut left) = (Vec::new(), MOST);
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| ArchiveFault::Unreadable)?;
        if !file.is_file() {
            continue;
        }
        // Some programs of Windows write paths with its own separator.
        let path = file.name().map_err(|_| ArchiveFault::Unreadable)?.replace('\\', "/");
        let mut contents = Vec::new();
        // What a zip file says of its sizes may be wrong, so that what comes out is counted.
        let length = file.take(left + 1).read_to_end(&mut contents).map_err(|_| ArchiveFault::Unreadable)?;
        left = left.checked_sub(length as u64).ok_or(ArchiveFault::TooLarge)?;
        files.push((path, contents));
    }
    Ok(files)
}

/// Files as a zip file. The same files give the same bytes, whatever the day.
pub(crate) fn packed(files: &[File]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        writer.start_file(file.path.as_str(), options)?;
        writer.write_all(&file.bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_is_unpacked() {
        let files = [("a/b.yaml", "x: 1"), ("ærlig/ø.md", "")]
            .map(|(path, text)| File { path: path.to_owned(), bytes: text.into() });
        let once = packed(&files).unwrap();
        assert_eq!(once, packed(&files).unwrap());
        let out = unpacked(once).unwrap();
        assert_eq!(out, files.map(|file| (file.path, file.bytes)));
    }

    #[test]
    fn what_is_no_zip_file_is_told_from_one_that_is_too_large() {
        assert_eq!(unpacked(b"PK, but nothing more".to_vec()), Err(ArchiveFault::Unreadable));
        // A file of zeros packs a thousandfold.
        let zeros = File { path: "zeros".to_owned(), bytes: vec![0; usize::try_from(MOST).unwrap() + 1] };
        assert_eq!(unpacked(packed(&[zeros]).unwrap()), Err(ArchiveFault::TooLarge));
    }
}
