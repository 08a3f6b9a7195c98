//! Random bytes, which only the browser has. Hash tables ask for some.

#![expect(unsafe_code, reason = "the host writes into the memory that it is pointed to")]

use getrandom::Error;

#[link(wasm_import_module = "host")]
unsafe extern "C" {
    /// Fills memory with random bytes.
    fn fill_randomly(place: *mut u8, length: usize);
}

/// The source of random bytes that the build names (`getrandom_backend="custom"` in `play/build`).
#[unsafe(no_mangle)]
unsafe extern "Rust" fn __getrandom_v03_custom(place: *mut u8, length: usize) -> Result<(), Error> {
    // SAFETY: whoever calls this gives a place of that length.
    unsafe { fill_randomly(place, length) };
    Ok(())
}
