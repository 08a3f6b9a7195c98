//! Drawings as pixels, for programs that show no SVG.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The typeface of texts in drawings.
const FACE: &[u8] = include_bytes!("../../fonts/SourceSans3-Regular.ttf");

/// The least and the greatest width of drawings in pixels: sharp on paper, but not too large.
const WIDTHS: [u16; 2] = [1_600, 3_200];

/// A drawing as PNG, sharper than the `width` in pixels at which it is shown; `None` if it cannot be drawn.
pub fn png(svg: &[u8], width: usize) -> Option<Vec<u8>> {
    let mut options = Options { font_family: "Source Sans 3".to_owned(), ..Options::default() };
    let fonts = options.fontdb_mut();
    fonts.load_font_data(FACE.to_vec());
    fonts.set_sans_serif_family("Source Sans 3");
    fonts.set_serif_family("Source Sans 3");
    let tree = Tree::from_data(svg, &options).ok()?;
    let [least, most] = WIDTHS;
    let size = tree.size().to_int_size();
    let wanted = u32::try_from(width.saturating_mul(2)).unwrap_or(u32::MAX).clamp(u32::from(least), u32::from(most));
    // A drawing that is far higher than it is wide must not fill the memory.
    let high = size.scale_to_width(wanted)?;
    let size = if high.height() > u32::from(most) { size.scale_to_height(u32::from(most))? } else { high };
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    let (across, down) = (size.to_size().width() / tree.size().width(), size.to_size().height() / tree.size().height());
    resvg::render(&tree, Transform::from_scale(across, down), &mut pixels.as_mut());
    pixels.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_drawn_the_same_every_time() {
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><path d='M0 0h9v9z'/><text y='9'>Torg</text></svg>";
        let drawn = png(svg, 20).unwrap();
        assert_eq!(imagesize::blob_size(&drawn).map(|size| (size.width, size.height)).ok(), Some((1600, 800)));
        assert_eq!(png(svg, 20), Some(drawn));
        assert_eq!(png(b"<svg", 20), None);
    }
}
