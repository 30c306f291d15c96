import html

for text in ('&lt;&gt;&amp;&quot;&apos;', '&nbsp;|&eacute;&Eacute;', '&notit;&notin;&not', '&copy;&copy 2026', '&nosuch; &', '&AMP;&ampx',
             '&CounterClockwiseContourIntegral;', '&fjlig;', '&;&#;&#x;'):
    print(ascii(html.unescape(text)))
