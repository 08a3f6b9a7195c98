//! Pictures: drawings anchored in a line, with their text alternatives, and the files that they show.

use super::body::{Body, Look, paragraph, run};
use super::media::{Media, picture_id};
use super::prose::Setting;
use super::xml::{Node, node};
use crate::theme::{raster, unturned};
use crate::view::Picture;

/// English Metric Units: in a pixel, of which there are 96 in an inch, and in a twip.
const EMU: [usize; 2] = [9_525, 635];

/// The largest height of a picture, in twips, so that its caption still stands on the same page.
const HIGHEST: usize = 11_000;

/// The same for one that lies on its side, which takes more room than it shows.
const HIGHEST_TURNED: usize = 8_000;

impl Body<'_> {
    /// Adds a picture that stands by itself, with its caption below it.
    pub fn figure(
        &mut self,
        picture: &Picture,
        address: Option<&str>,
        style: &str,
        properties: Vec<Node>,
        setting: Setting,
    ) {
        let shown = self.picture(picture);
        let shown = match address {
            Some(address) => self.link(address, shown),
            None => shown,
        };
        let keep = picture.caption.as_ref().map(|_| node("w:keepNext"));
        self.content.push(paragraph(style, keep.into_iter().chain(properties).collect(), shown));
        if let Some(caption) = &picture.caption {
            let indent = setting.indent().into_iter().collect();
            self.content.push(paragraph("Caption", indent, vec![run(caption, Look::default())]));
        }
    }

    /// A picture in a line, no wider than there is room.
    pub fn picture(&mut self, picture: &Picture) -> Vec<Node> {
        let Some(number) = self.media_of(picture) else { return vec![run(&picture.words, Look::default())] };
        let [pixel, twip] = EMU;
        let (width, height) = (picture.width * pixel, picture.height * pixel);
        let on_its_side = picture.orientation > 4;
        let highest = if on_its_side { HIGHEST_TURNED } else { HIGHEST };
        let (width, height) = within(width, height, (self.room * twip, highest * twip));
        // Sizes are those before the picture is turned; what it takes besides stands with its effects.
        let (width, height) = if on_its_side { (height, width) } else { (width, height) };
        let id = self.annotation();
        let properties = |name| {
            let named = node(name).with("id", &id).with("name", format!("Picture {id}"));
            named.with("descr", &picture.alternative)
        };
        let shown = node("pic:pic")
            .and(node("pic:nvPicPr").and(properties("pic:cNvPr")).and(node("pic:cNvPicPr")))
            .and(
                node("pic:blipFill")
                    .and(node("a:blip").with("r:embed", picture_id(number)))
                    .and(node("a:stretch").and(node("a:fillRect"))),
            )
            .and(
                node("pic:spPr")
                    .and(turned(picture.orientation, (width, height)))
                    .and(node("a:prstGeom").with("prst", "rect").and(node("a:avLst"))),
            );
        let graphic = node("a:graphic").and(
            node("a:graphicData").with("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture").and(shown),
        );
        let sides = ["distT", "distB", "distL", "distR"];
        let inline = sides.into_iter().fold(node("wp:inline"), |inline, side| inline.with(side, "0"));
        let extent = node("wp:extent").with("cx", width.to_string()).with("cy", height.to_string());
        let inline = inline
            .and(extent)
            .and(beyond(on_its_side, width, height))
            .and(properties("wp:docPr"))
            .and(node("wp:cNvGraphicFramePr"))
            .and(graphic);
        vec![node("w:r").and(node("w:drawing").and(inline))]
    }

    /// The number of the file that shows a picture; `None` for a drawing that cannot be drawn.
    fn media_of(&mut self, picture: &Picture) -> Option<usize> {
        if let Some(known) = self.media.iter().position(|media| media.digest == picture.digest) {
            return Some(known);
        }
        let (bytes, ending) = match picture.media_type {
            "image/png" => (picture.file.bytes.clone(), "png"),
            // Word is told how it is turned, and must not turn it again.
            "image/jpeg" => (unturned(&picture.file.bytes), "jpeg"),
            // Not every version of Word shows drawings, and those that do want a picture beside them.
            _ => (raster::png(&picture.file.bytes, picture.width)?, "png"),
        };
        let name = format!("picture{}.{ending}", self.media.len() + 1);
        self.media.push(Media { digest: picture.digest.clone(), name, bytes });
        Some(self.media.len() - 1)
    }
}

/// A size scaled down to what there is room for.
fn within(width: usize, height: usize, (widest, highest): (usize, usize)) -> (usize, usize) {
    let (width, height) = (width.max(1), height.max(1));
    let (width, height) = if width > widest { (widest, height * widest / width) } else { (width, height) };
    let (width, height) = if height > highest { (width * highest / height, highest) } else { (width, height) };
    (width.max(1), height.max(1))
}

/// How far a picture that lies on its side reaches beyond the frame that it has before it is turned.
fn beyond(on_its_side: bool, width: usize, height: usize) -> Node {
    let (across, down) =
        if on_its_side { (height.saturating_sub(width) / 2, width.saturating_sub(height) / 2) } else { (0, 0) };
    let sides = [("l", across), ("t", down), ("r", across), ("b", down)];
    sides.into_iter().fold(node("wp:effectExtent"), |extent, (side, length)| extent.with(side, length.to_string()))
}

/// How a picture is turned: Word does not look for that in the file. The size is that before it is turned.
fn turned(orientation: u8, (width, height): (usize, usize)) -> Node {
    let quarter = match orientation {
        3 | 4 => 2,
        5 | 6 => 1,
        7 | 8 => 3,
        _ => 0,
    };
    let is_mirrored = matches!(orientation, 2 | 4 | 5 | 7);
    let mut frame = node("a:xfrm");
    if quarter > 0 {
        frame = frame.with("rot", (quarter * 5_400_000).to_string());
    }
    if is_mirrored {
        frame = frame.with("flipH", "1");
    }
    let place = node("a:off").with("x", "0").with("y", "0");
    frame.and(place).and(node("a:ext").with("cx", width.to_string()).with("cy", height.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_keep_their_shape() {
        assert_eq!(within(400, 300, (200, 1_000)), (200, 150));
        assert_eq!(within(400, 3_000, (500, 1_500)), (200, 1_500));
        assert_eq!(within(0, 9_000, (10, 10)), (1, 10));
    }
}
