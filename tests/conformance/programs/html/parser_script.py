# Scripts and styles hold text only.
from html.parser import HTMLParser


class Events(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print('start', tag)

    def handle_endtag(self, tag):
        print('end', tag)

    def handle_data(self, data):
        print('data', repr(data))


Events().feed('<script>if (a < b && c) { "<p>" }</script><style>a > b { }</style><p>t</p>')
