from html.parser import HTMLParser


class Events(HTMLParser):
    def handle_data(self, data):
        print('data', repr(data))

    def handle_charref(self, name):
        print('char', name)

    def handle_entityref(self, name):
        print('entity', name)


p = Events(convert_charrefs=False)
p.feed('a&lt;b&#65;c&#x42;d&e;')
p.close()
p = Events()
p.feed('a&lt;b&#65;c')
p.close()
