# isoformat writes, fromisoformat reads.
from datetime import date, datetime, time, timedelta, timezone

dt = datetime(2024, 2, 29, 1, 2, 3, 4500)
for spec in ['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds']:
    print(dt.isoformat(timespec=spec), dt.time().isoformat(spec), dt.isoformat(' ', spec))
print(dt.replace(tzinfo=timezone(timedelta(hours=-5, minutes=-30))).isoformat())
for text in ['2020-01-01', '20200101', '2020-W01-1', '2020W53', '2020-1-1', '2020-13-01', 'x', '2021-W53-1']:
    try:
        print(text, date.fromisoformat(text))
    except ValueError as e:
        print(e)
for text in ['04:05', '04:05:06.7', 'T040506', '04:05+01:30', '04:05Z', '24:00', '25:00', '4:05', '04:05:06,123456789']:
    try:
        print(text, repr(time.fromisoformat(text)))
    except ValueError as e:
        print(e)
for text in ['2020-01-01T24:00', '2020-01-01 01:02:03.123+05:30', '2020-01-01T', '20200101T010203Z', '2020-01-01X01:02', '2020-01-01T01:02+24:00']:
    try:
        print(text, repr(datetime.fromisoformat(text)))
    except ValueError as e:
        print(e)
