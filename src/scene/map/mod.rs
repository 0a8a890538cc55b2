//! map
mod cut;
mod land;
mod projection;
