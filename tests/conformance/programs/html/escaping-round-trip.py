import html

for text in ('<a href="x">\'&</a>', '&amp;', 'no change', '', '&lt', 'é€\U0001f600', '&&&', '\x00<'):
    escaped = html.escape(text)
    print(repr(escaped), html.unescape(escaped) == text, repr(html.escape(text, quote=False)))
for text in ('&lt;&LT;&lt', '&notit;', '&not it;', '&#65;&#x41;&#65', '&#0;&#128;&#xD800;&#x110000;', '&nbsp;&hellip;', '&bogus;', '&', '&#;', '&#x;', '&CounterClockwiseContourIntegral;', '&ampamp;', '&#1;&#xfdd0;'):
    print(text, ascii(html.unescape(text)))
for wrong in (lambda: html.escape(5), lambda: html.unescape(5), lambda: html.escape(b'x')):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
