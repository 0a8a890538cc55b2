//! Addresses of sources: which of them a browser may be given.

/// Longer ones are no address that somebody has read before opening it.
const LONGEST: usize = 2_000;

/// Whether an address may be opened in the browser, once it was shown: `http` or `https`, with a host,
/// and nothing in it that would make it read otherwise than it is (spaces, control signs, signs that
/// turn the direction of reading).
#[must_use]
pub fn may_open(address: &str) -> bool {
    host(address).is_some()
}

/// The host that an address leads to, without user name and port; `None` where it must not be opened.
#[must_use]
pub fn host(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let is_plain = address.chars().all(|it| !it.is_control() && !it.is_whitespace() && !turns(it));
    if !is_web || !is_plain || address.len() > LONGEST || address.contains('\\') {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let end = if host.starts_with('[') { host.find(']').map(|at| at + 1) } else { host.find(':') };
    let host = end.map_or(Some(host), |end| host.get(..end))?;
    (!host.is_empty()).then_some(host)
}

/// Signs without width, and those that turn the direction of reading.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{host, may_open};

    #[test]
    fn only_plain_web_addresses_may_be_opened() {
        for address in
            ["https://apanews.net/a?b=c#d", "http://news.abamako.com/h/25882.html", "HTTPS://X.y"]
        {
            assert!(may_open(address), "{address}");
        }
        for address in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "ftp://example.org",
            "mailto:a@b.c",
            "data:text/html,x",
            "https:",
            "https://",
            "https:///path",
            "//example.org",
            "example.org",
            "",
            " https://example.org",
            "https://example.org/a b",
            "https://example.org/\n",
            "https://example.org/\u{202e}gpj",
            "https://example.org\\@evil.org",
        ] {
            assert!(!may_open(address), "{address:?}");
        }
    }

    #[test]
    fn the_host_is_where_it_leads_to() {
        assert_eq!(host("https://bank.example@evil.example:8080/x"), Some("evil.example"));
        assert_eq!(host("http://[::1]:80/"), Some("[::1]"));
        assert_eq!(host("https://apanews.net?x=https://other.org"), Some("apanews.net"));
    }
}
