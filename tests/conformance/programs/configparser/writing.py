import configparser
import io

c = configparser.ConfigParser()
c['DEFAULT'] = {'a': '1'}
c['s'] = {}
c['s']['Key'] = 'value'
c.set('s', 'multi', 'x\ny')
out = io.StringIO()
c.write(out)
print(out.getvalue())
print(c.remove_option('s', 'key'), c.remove_option('s', 'key'), c.remove_section('s'), c.sections())
