//! On which system a ZIP file was made: the one thing in a workbook that would differ between systems.

/// The system that files of ours name, whatever they are made on: Unix.
const UNIX: u8 = 3;

// Places and sizes of the records in question, in bytes, by PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16.
const END: [u8; 4] = *b"PK\x05\x06";
const END_SIZE: usize = 22;
const END_COUNT: usize = 10;
const END_DIRECTORY: usize = 16;
const ENTRY: [u8; 4] = *b"PK\x01\x02";
const ENTRY_SIZE: usize = 46;
const ENTRY_SYSTEM: usize = 5;
const ENTRY_LENGTHS: [usize; 3] = [28, 30, 32];

/// The ZIP file `archive` with Unix as the system of each of its files. The library that writes workbooks names the
/// system that it runs on. What is no ZIP file without a comment is given back as it is.
pub fn unnamed(mut archive: Vec<u8>) -> Vec<u8> {
    for place in entries(&archive).unwrap_or_default() {
        archive[place + ENTRY_SYSTEM] = UNIX;
    }
    archive
}

/// Where the records of an archive's files begin.
fn entries(archive: &[u8]) -> Option<Vec<usize>> {
    let end = archive.get(archive.len().checked_sub(END_SIZE)?..)?;
    if !end.starts_with(&END) {
        return None;
    }
    let mut place = usize::try_from(u32::from_le_bytes(end[END_DIRECTORY..][..4].try_into().ok()?)).ok()?;
    let mut places = Vec::new();
    for _ in 0..short(end, END_COUNT)? {
        let entry = archive.get(place..)?.get(..ENTRY_SIZE)?;
        if !entry.starts_with(&ENTRY) {
            return None;
        }
        places.push(place);
        let further = ENTRY_LENGTHS.into_iter().map(|at| short(entry, at));
        place += ENTRY_SIZE + further.sum::<Option<usize>>()?;
    }
    Some(places)
}

fn short(record: &[u8], at: usize) -> Option<usize> {
    let bytes = record.get(at..)?.get(..2)?;
    Some(u16::from_le_bytes([bytes[0], bytes[1]]).into())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::write::SimpleFileOptions;
    use zip::{System, ZipArchive, ZipWriter};

    use super::*;

    fn archive(system: System) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["a", "mappe/b"] {
            archive.start_file(name, SimpleFileOptions::default().system(system)).unwrap();
            archive.write_all(b"PK\x01\x02 is no record here").unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn archives_are_the_same_on_every_system() {
        let [unix, windows] = [System::Unix, System::Dos].map(archive);
        assert_ne!(unix, windows);
        assert_eq!(unnamed(windows), unix);
        assert_eq!(unnamed(unix.clone()), unix);
        assert_eq!(ZipArchive::new(Cursor::new(unix)).unwrap().len(), 2);
    }

    #[test]
    fn what_is_no_archive_stays() {
        for bytes in [
            &b""[..],
            b"PK",
            &[0; 40],
            b"PK\x05\x06\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0",
        ] {
            assert_eq!(unnamed(bytes.to_vec()), bytes);
        }
    }
}
