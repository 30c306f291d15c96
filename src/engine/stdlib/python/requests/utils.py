"""Small things about headers and URLs."""

from urllib.parse import quote, unquote, urlparse


def default_user_agent(name='python-requests'):
    from requests import __version__
    return '%s/%s' % (name, __version__)


def default_headers():
    """Return the headers of a new session."""
    from requests.structures import CaseInsensitiveDict
    return CaseInsensitiveDict({
        'User-Agent': default_user_agent(),
        'Accept-Encoding': 'identity',
        'Accept': '*/*',
        'Connection': 'keep-alive',
    })


def get_encoding_from_headers(headers):
    """Return the character set that headers name."""
    content_type = headers.get('content-type')
    if not content_type:
        return None
    for part in content_type.split(';')[1:]:
        name, _, value = part.partition('=')
        if name.strip().lower() == 'charset':
            return value.strip('\'" ')
    if 'text' in content_type:
        return 'ISO-8859-1'
    if 'application/json' in content_type:
        return 'utf-8'
    return None


def requote_uri(uri):
    """Quote what must not stand in a URL, and nothing twice."""
    return quote(uri, safe="!#$%&'()*+,/:;=?@[]~")


def dict_from_cookiejar(cj):
    return {cookie.name: cookie.value for cookie in cj}


def parse_header_links(value):
    """'<url>; rel="next"' as [{'url': 'url', 'rel': 'next'}]."""
    links = []
    value = value.strip(' \'"')
    if not value:
        return links
    import re
    for val in re.split(', *<', value):
        url, _, params = val.partition(';')
        link = {'url': url.strip('<> \'"')}
        for param in params.split(';'):
            key, sep, text = param.partition('=')
            if not sep:
                break
            link[key.strip(' \'"')] = text.strip(' \'"')
        links.append(link)
    return links
