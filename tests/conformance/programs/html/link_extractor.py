# A page's links, as learners write it.
from html.parser import HTMLParser
from urllib.parse import urljoin


class Links(HTMLParser):
    def __init__(self, base):
        super().__init__()
        self.base = base
        self.links = []
        self.title = ''
        self.in_title = False

    def handle_starttag(self, tag, attrs):
        self.in_title = tag == 'title'
        if tag == 'a':
            href = dict(attrs).get('href')
            if href:
                self.links.append(urljoin(self.base, href))

    def handle_data(self, data):
        if self.in_title:
            self.title += data


parser = Links('http://example.com/docs/')
parser.feed('<title>Do&ccedil;s</title><a href="a.html">A</a> <a href="/b">B</a> <a name=x>no</a> <a href="http://c/">C</a>')
print(ascii(parser.title), parser.links)
