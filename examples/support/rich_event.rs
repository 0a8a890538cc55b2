//! One event with far more than any real one: 500 members, 300 points of programme, 200 claims, 1,000
//! sources. For measurements and tests of its card.

use attache::model::{Dataset, Text};
use serde_json::{Value, json};

/// The dataset with the event `rich`.
#[must_use]
pub fn dataset() -> Dataset {
    let text = |en: String, fr: &str, ar: &str| json!({"en": en, "fr": fr, "ar": ar});
    let members: Vec<Value> = (1..=500)
        .map(|number| {
            let post = format!("Head of section {number} in the directorate of equipment");
            json!({"person": format!("Member {number} of the delegation"), "rank": "Col.", "post": post})
        })
        .collect();
    let programme: Vec<Value> = (0..300)
        .map(|number| {
            let title = text(
                format!("Point {number}: talks on training, equipment and the exchange of expertise"),
                "Entretiens sur la formation, l’équipement et l’échange d’expertise",
                "محادثات حول التدريب والتجهيز وتبادل الخبرات",
            );
            let day = format!("2031-04-{:02}", 1 + number / 12);
            json!({"day": day, "time": format!("{:02}:00", 8 + number % 12), "title": title, "place": "Hall",
                "people": ["A speaker", "A host"]})
        })
        .collect();
    let claims: Vec<Value> = (0..200)
        .map(|number| {
            json!({"field": format!("figure_{}", number / 2), "value": format!("{number} vehicles"),
                "sources": [format!("s{number}")], "confidence": "reported"})
        })
        .collect();
    let sources: Vec<Value> = (0..1000)
        .map(|number| {
            json!({"id": format!("s{number}"), "publisher": format!("Publisher {number}"),
                "title": format!("Report no. {number} on the visit of a very large delegation"),
                "url": format!("https://publisher.example/{number}"), "published": "2031-04-02",
                "language": "fr", "kind": "press"})
        })
        .collect();
    let ids: Vec<String> = (0..1000).map(|number| format!("s{number}")).collect();
    let value = json!({"events": [{
        "id": "rich", "kind": "visit", "title": "A visit of 500 people", "when": "2031-04-01/2031-04-25",
        "summary": text("Everybody came.".to_owned(), "Tous sont venus.", "حضر الجميع."),
        "parties": [{"party": "MAR", "role": "sender"}, {"party": "MLI", "role": "host"}],
        "delegations": [{"party": "MAR", "size": 500, "members": members}],
        "programme": programme, "claims": claims, "sources": ids,
    }], "sources": sources});
    // The shape above is that of a dataset; a slip in it gives an empty one, which callers notice.
    serde_json::from_value(value).unwrap_or_else(|error| Dataset {
        title: Some(Text::from(error.to_string().as_str())),
        ..Dataset::default()
    })
}
