import html

for text in ('<a href="x">', "it's & that", '', 'plain', '&amp;', '<<>>'):
    print(html.escape(text), html.escape(text, quote=False))
