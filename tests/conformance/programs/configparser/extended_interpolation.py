import configparser

c = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True,
                              inline_comment_prefixes='#')
c.read_string('[a]\nx = 1 # note\nflag\n[b]\ny = ${a:x}2\nz = ${y}3\ncost = $$5')
print(c['b']['y'], c['b']['z'], c['b']['cost'], c['a']['flag'], c['a']['x'])
raw = configparser.RawConfigParser()
raw.optionxform = str
raw.read_string('[A]\nKey = %d')
print(raw.items('A'))
