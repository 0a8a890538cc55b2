//! A DOCX, read without the program that wrote it.

/// The paragraphs of a DOCX, without the numbers of sources at the end of titles, and how many pictures it
/// has. All its parts are XML that is well formed, or PNG; nothing but links leads out of it.
pub fn read_docx(bytes: &[u8]) -> (Vec<String>, usize) {
    use quick_xml::events::Event;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP");
    let (mut pictures, mut text) = (0, Vec::new());
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("a part");
        let name = part.name().to_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).expect("whole");
        if name.rsplit('.').next() == Some("png") {
            assert!(content.starts_with(b"\x89PNG") && content.len() > 10_000, "{name}");
            pictures += 1;
            continue;
        }
        let Ok(xml) = String::from_utf8(content) else { panic!("{name} is no text") };
        let is_text = name == "word/document.xml";
        let mut reader = quick_xml::Reader::from_str(&xml);
        let (mut is_link, mut said) = (false, String::new());
        loop {
            let event = reader.read_event();
            if let Ok(Event::Start(tag) | Event::Empty(tag)) = &event {
                for attribute in tag.attributes() {
                    let value = attribute.expect("an attribute").value.into_owned();
                    let value = String::from_utf8(value).expect("UTF-8");
                    quick_xml::escape::unescape(&value).expect("escaped");
                }
            }
            match event {
                Ok(Event::Eof) => break,
                Ok(Event::Start(tag)) if tag.name().as_ref() == b"w:hyperlink" => {
                    is_link = tag.attributes().flatten().any(|it| it.key.as_ref() == b"w:anchor");
                }
                Ok(Event::End(tag)) if tag.name().as_ref() == b"w:hyperlink" => is_link = false,
                Ok(Event::End(tag)) if tag.name().as_ref() == b"w:p" => {
                    text.push(std::mem::take(&mut said).trim_end().to_owned());
                }
                Ok(Event::Text(words)) if is_text && !is_link => {
                    said.push_str(&words.decode().expect("UTF-8"));
                }
                Ok(Event::GeneralRef(reference)) if is_text && !is_link => {
                    let name = reference.decode().expect("UTF-8");
                    let letter = reference.resolve_char_ref().expect("a letter").map(String::from);
                    let known = quick_xml::escape::resolve_xml_entity(&name).map(str::to_owned);
                    said.push_str(&letter.or(known).expect("an entity of XML"));
                }
                Ok(_) => {}
                Err(error) => panic!("{name}: {error} at {}", reader.error_position()),
            }
        }
        if name.rsplit('.').next() == Some("rels") {
            let outside = xml.matches("TargetMode=\"External\"").count();
            assert_eq!(outside, xml.matches("Target=\"http").count(), "{name}: {xml}");
        }
    }
    (text, pictures)
}

/// A part of a DOCX that is text.
pub fn docx_part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP");
    let mut text = String::new();
    let mut part = archive.by_name(name).expect("a part");
    std::io::Read::read_to_string(&mut part, &mut text).expect("UTF-8");
    text
}

/// Headings, tables and links are those of the word processor, and it is told of title, language and pictures.
pub fn check_docx(bytes: &[u8], language: &str) {
    let part = |name: &str| docx_part(bytes, name);
    let (document, styles) = (part("word/document.xml"), part("word/styles.xml"));
    let values = |tag: &str, attribute: &str| -> Vec<String> {
        let begin = format!("<{tag} ");
        let tags = document.split(&begin).skip(1).filter_map(|rest| rest.split('>').next());
        let values = tags.filter_map(|tag| tag.split(&format!("{attribute}=\"")).nth(1));
        values.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let used = values("w:pStyle", "w:val");
    for style in &used {
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    let count = |style: &str| used.iter().filter(|it| *it == style).count();
    assert!(count("Title") == 1 && count("Heading1") >= 6 && count("Heading2") > 15, "{used:?}");
    assert!(document.matches("<w:tbl>").count() >= 3, "tables");
    assert_eq!(document.matches("<w:tblHeader />").count(), 1, "the head of commitments");
    let places = values("w:bookmarkStart", "w:name");
    let links = values("w:hyperlink", "w:anchor");
    assert!(links.len() > 20 && links.iter().all(|it| places.contains(it)), "{links:?} {places:?}");
    let outside = values("w:hyperlink", "r:id");
    let addresses = part("word/_rels/document.xml.rels");
    assert!(outside.len() > 5);
    for id in &outside {
        assert_eq!(addresses.matches(&format!("Id=\"{id}\"")).count(), 1, "{id}");
    }
    assert_eq!(document.matches(" descr=\"Figure ").count(), 2, "words for pictures");
    assert!(part("docProps/core.xml").contains(&format!("<dc:language>{language}<")));
    assert!(styles.contains(&format!("<w:lang w:val=\"{language}\" />")));
    let footer = part("word/footer1.xml");
    assert!(footer.contains(">PAGE<") && footer.contains(">NUMPAGES<"), "{footer}");
}
