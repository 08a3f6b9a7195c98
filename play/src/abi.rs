//! What the page calls. Everything goes through one buffer: the page asks for room, writes what it has to say, and calls;
//! the answer stands in the buffer then, and its length is what the call returns.

#![expect(unsafe_code, reason = "an exported name is unsafe, since nothing else may have it")]

use std::cell::RefCell;

use crate::session::Session;

thread_local! {
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static SESSION: RefCell<Session> = RefCell::default();
}

/// Replaces what is in the buffer by what `work` makes of it; gives its length.
fn answer(work: impl FnOnce(&mut Session, Vec<u8>) -> Vec<u8>) -> usize {
    let asked = BUFFER.take();
    let answer = SESSION.with_borrow_mut(|session| work(session, asked));
    let length = answer.len();
    BUFFER.set(answer);
    length
}

/// Makes the buffer `length` bytes long; gives its place.
#[unsafe(no_mangle)]
extern "C" fn reserve(length: usize) -> *mut u8 {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        buffer.resize(length, 0);
        buffer.as_mut_ptr()
    })
}

/// The place of the answer.
#[unsafe(no_mangle)]
extern "C" fn place() -> *const u8 {
    BUFFER.with_borrow(|buffer| buffer.as_ptr())
}

/// Forgets all files.
#[unsafe(no_mangle)]
extern "C" fn clear() {
    SESSION.take();
}

/// Adds a file. In the buffer are its path, which is so many bytes long, and its contents.
#[unsafe(no_mangle)]
extern "C" fn add(path_length: usize) -> usize {
    answer(|session, mut path| {
        let contents = path.split_off(path_length.min(path.len()));
        session.add(&String::from_utf8_lossy(&path), contents);
        Vec::new()
    })
}

/// Adds the files of a zip file.
#[unsafe(no_mangle)]
extern "C" fn unpack() -> usize {
    answer(|session, archive| session.unpack(archive))
}

/// Opens an example instead of anybody's files.
#[unsafe(no_mangle)]
extern "C" fn example() {
    SESSION.with_borrow_mut(Session::add_example);
}

/// Compiles the workspace, and tells of the findings.
#[unsafe(no_mangle)]
extern "C" fn check() -> usize {
    answer(|session, request| session.check(&request))
}

/// Makes the edition, and tells of its files.
#[unsafe(no_mangle)]
extern "C" fn build() -> usize {
    answer(|session, request| session.build(&request))
}

/// A file of the edition.
#[unsafe(no_mangle)]
extern "C" fn file() -> usize {
    answer(|session, path| session.file(&String::from_utf8_lossy(&path)))
}

/// The whole edition as a zip file.
#[unsafe(no_mangle)]
extern "C" fn archive() -> usize {
    answer(|session, _| session.archive())
}
