# What comes in pieces is handled when it is complete.
from html.parser import HTMLParser


class Events(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print('start', tag, attrs, self.getpos())

    def handle_endtag(self, tag):
        print('end', tag, self.getpos())

    def handle_data(self, data):
        print('data', repr(data), self.getpos())


p = Events()
for piece in ('<p', ' a=', '"1"', '>te', 'xt\n', '</', 'p>', '\n <b>', 'x</b>'):
    p.feed(piece)
p.close()
print(repr(p.get_starttag_text()))
p.reset()
p.feed('<i>again')
p.close()
