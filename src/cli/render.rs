//! `attache render`: the timeline, a face of the relations panel or a card, as SVG or PNG, with no display
//! and no GPU; of a face also what it draws as CSV, of a card its words as Markdown.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use egui::epaint::emath::{Vec2, vec2};

use super::parse_date;
use crate::export::{CARD_WIDTH, CardDocument, FigureOptions, Relations, svg_to_png, timeline_svg};
use crate::files::{self, Unwatched};
use crate::load::Severity;
use crate::query::{Catalog, Filter, Found, Shown};
use crate::scene::cards::sheet::LEAST_WIDTH;
use crate::scene::cards::{Period, card};
use crate::scene::graph::GraphLayout;
use crate::scene::map::MapLayout;
use crate::scene::relations::{CountedTies, TieQuery};
use crate::state::{
    Camera, Command, PanelsCommand, RelationsFace, RulerCommand, Scope, State, Target,
};
use crate::time::{EventDate, Span};

#[derive(Debug, Args)]
pub(super) struct Render {
    /// A file of events
    file: PathBuf,
    /// Where to write; the ending says what: .svg or .png for a figure, .csv for its data, .md for a card
    #[arg(short, long)]
    output: PathBuf,
    /// Width and height in points, e.g. 1440x900
    #[arg(long, default_value = "1440x900", value_parser = parse_size)]
    size: Vec2,
    /// Pixels per point of a PNG, 1 to 4
    #[arg(long, default_value_t = 2.0)]
    scale: f32,
    /// The first date shown, e.g. 2024-06
    #[arg(long, value_parser = parse_date)]
    from: Option<EventDate>,
    /// The last date shown
    #[arg(long, value_parser = parse_date)]
    to: Option<EventDate>,
    /// What to draw
    #[arg(long, value_enum, default_value_t = Subject::Timeline)]
    view: Subject,
    /// Draw on a dark ground
    #[arg(long, conflicts_with = "select")]
    dark: bool,
    /// The card: the id of an event, the code of a country, two codes such as MAR,MLI, or the id of a
    /// commission, a person, an organisation, a place or a source
    #[arg(long, required_if_eq("view", "card"), value_name = "ID")]
    select: Option<String>,
    /// Width of a card in points, which is as high as it takes
    #[arg(long, default_value_t = CARD_WIDTH)]
    width: f32,
    /// Language of the texts of a card, as a tag such as fr
    #[arg(long, default_value = "en")]
    language: String,
    /// Write a card over a file that is there
    #[arg(long)]
    force: bool,
}

/// What can be drawn.
#[derive(Copy, Clone, Debug, PartialEq, Eq, ValueEnum)]
enum Subject {
    /// Lifelines by country
    Timeline,
    /// Countries and their ties
    Graph,
    /// Countries by countries
    Matrix,
    /// Countries where they lie, and their ties
    Map,
    /// Events over time, by kind
    Activity,
    /// Two halves of the time, tie by tie
    Compare,
    /// Measures of each country
    Measures,
    /// The card of an event or the dossier of a name, for paper; see --select
    Card,
}

impl Subject {
    /// The face of the relations panel; `None`: the timeline.
    fn face(self) -> Option<RelationsFace> {
        match self {
            Self::Timeline | Self::Card => None,
            Self::Graph => Some(RelationsFace::Graph),
            Self::Matrix => Some(RelationsFace::Matrix),
            Self::Map => Some(RelationsFace::Map),
            Self::Activity => Some(RelationsFace::Activity),
            Self::Compare => Some(RelationsFace::Compare),
            Self::Measures => Some(RelationsFace::Measures),
        }
    }
}

/// What a file can be.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Form {
    Svg,
    Png,
    Csv,
    Markdown,
}

impl Render {
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let form = self.form()?;
        if !(0.1..=4.0).contains(&self.scale) {
            bail!("--scale {}: use a number from 0.1 to 4", self.scale);
        }
        self.check_card()?;
        let loaded = match files::open(&self.file, &Unwatched) {
            Ok(loaded) => loaded,
            Err(problem) => {
                eprintln!("{problem}");
                return Ok(ExitCode::from(2));
            }
        };
        let errors =
            loaded.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        if errors > 0 {
            eprintln!(
                "{}: {errors} errors; what could be read is drawn. `attache check` lists them.",
                self.file.display()
            );
        }
        let catalog = Catalog::new(loaded.dataset);
        let bytes = if self.view == Subject::Card {
            self.card(&catalog, form)?
        } else if let Some(face) = self.view.face() {
            self.relations(&catalog, face, form)?
        } else {
            let shown = Shown::of(&catalog, &Filter::default());
            let span = self.span(&catalog)?;
            self.figure(form, &timeline_svg(&catalog, &shown, span, &self.options()))?
        };
        files::write(&self.output, &bytes)
            .with_context(|| format!("{} cannot be written", self.output.display()))?;
        println!("{}", self.output.display());
        Ok(ExitCode::SUCCESS)
    }

    fn form(&self) -> anyhow::Result<Form> {
        let ending = self.output.extension().and_then(|ending| ending.to_str());
        let timeline = self.view == Subject::Timeline;
        match ending.map(str::to_lowercase).as_deref() {
            Some("png") => Ok(Form::Png),
            Some("svg") => Ok(Form::Svg),
            Some("md") if self.view == Subject::Card => Ok(Form::Markdown),
            Some("csv") if self.view == Subject::Card => {
                bail!("a card has no table; use .svg, .png or .md")
            }
            Some("csv") if !timeline => Ok(Form::Csv),
            Some("csv") => {
                bail!("the timeline has no table yet; use .png or .svg, or another --view")
            }
            _ => bail!(
                "{}: the ending says what to write; use .png or .svg, of another --view also .csv, of a card .md",
                self.output.display()
            ),
        }
    }

    fn options(&self) -> FigureOptions {
        FigureOptions { size: self.size, dark: self.dark, language: "en".to_owned() }
    }

    fn figure(&self, form: Form, svg: &str) -> anyhow::Result<Vec<u8>> {
        Ok(match form {
            Form::Png => svg_to_png(svg, self.scale)?,
            Form::Svg | Form::Csv | Form::Markdown => svg.as_bytes().to_vec(),
        })
    }

    /// What of the options fits no card, before anything is read.
    fn check_card(&self) -> anyhow::Result<()> {
        if self.view != Subject::Card {
            if self.select.is_some() {
                bail!("--select says of what the card is; add --view card");
            }
            return Ok(());
        }
        if !(LEAST_WIDTH..=4_000.0).contains(&self.width) {
            bail!("--width {}: use a number from {LEAST_WIDTH} to 4000", self.width);
        }
        if self.output.exists() && !self.force {
            bail!("{} is there already; --force writes over it", self.output.display());
        }
        Ok(())
    }

    /// A card or dossier, over all time or that of `--from` and `--to`.
    fn card(&self, catalog: &Catalog, form: Form) -> anyhow::Result<Vec<u8>> {
        let wanted = self.select.as_deref().unwrap_or_default();
        let Some(target) = Target::find(catalog, wanted) else {
            bail!("--select {wanted}: no event, party or entry of the file has this id");
        };
        catalog.list_by_party();
        catalog.prepare_dossiers();
        let found = Found::all(catalog);
        let whole = catalog.extent().filter(|_| self.from.is_none() && self.to.is_none());
        let scope = if whole.is_some() { Scope::All } else { Scope::Range };
        let span = whole.map_or_else(|| self.span(catalog), Ok)?;
        if matches!(target, Target::Party(_)) {
            let _ = found.ties.ties(catalog, &found.shown, span);
        }
        let period = Period { ties: found.ties.if_made(), scope, span, filtered: false };
        let card = card(catalog, Some(&target), Some(&period), &self.language, false);
        let file = self.file.file_name().unwrap_or_default().to_string_lossy();
        let named = (&*file, self.language.as_str());
        let document = CardDocument::new(catalog, &card, Some(&target), named);
        Ok(match form {
            Form::Markdown => document.markdown().into_bytes(),
            Form::Png => document.png(catalog, self.width, self.scale)?,
            Form::Svg | Form::Csv => document.svg(catalog, self.width).into_bytes(),
        })
    }

    /// A face of the relations panel, as in a window that was just opened.
    fn relations(
        &self,
        catalog: &Catalog,
        face: RelationsFace,
        form: Form,
    ) -> anyhow::Result<Vec<u8>> {
        let mut state = State::default();
        let mut scope = Scope::All;
        if self.from.is_some() || self.to.is_some() {
            scope = Scope::Range;
            let range = RulerCommand::SetRange(self.span(catalog)?);
            let _ = state.apply(Command::Ruler(range), Some(catalog), 0.0);
        }
        for command in [PanelsCommand::SetFace(face), PanelsCommand::SetScope(scope)] {
            let _ = state.apply(Command::Panels(command), Some(catalog), 0.0);
        }
        let found = Found::all(catalog);
        let (scope, span) = state.scope(catalog, 0.0);
        let _ = found.countries.closest();
        let query = TieQuery::of(&state, catalog, span, 0.0);
        let counted = CountedTies::count(catalog, &found, 0, query);
        if let Some(by) = query.stacked {
            found.stack(catalog, by);
        }
        let all = found.ties.ties(catalog, &found.shown, span);
        let (layout, map) = (GraphLayout::of(&all), MapLayout::of(catalog, &all));
        let relations = Relations {
            catalog,
            found: &found,
            layout: &layout,
            map: &map,
            state: &state,
            scope,
            counted: &counted,
        };
        Ok(match form {
            Form::Csv => relations.table().csv().into_bytes(),
            _ => self.figure(form, &relations.svg(&self.options()))?,
        })
    }

    fn span(&self, catalog: &Catalog) -> anyhow::Result<Span> {
        let whole = Camera::over(catalog.extent()).whole();
        let from = self.from.as_ref().and_then(EventDate::earliest);
        let to = self.to.as_ref().and_then(EventDate::latest);
        let (start, end) = (from.unwrap_or(whole.start()), to.unwrap_or(whole.end()));
        if end <= start {
            bail!("--from lies after --to");
        }
        Ok(Span::new(start, end))
    }
}

fn parse_size(text: &str) -> Result<Vec2, String> {
    let numbers = text.split_once(['x', 'X', '×']).and_then(|(width, height)| {
        Some((width.trim().parse::<f32>().ok()?, height.trim().parse::<f32>().ok()?))
    });
    match numbers {
        Some((width, height))
            if (200.0..=10_000.0).contains(&width) && (150.0..=10_000.0).contains(&height) =>
        {
            Ok(vec2(width, height))
        }
        _ => Err("write width x height in points, from 200x150 to 10000x10000".to_owned()),
    }
}
