from datetime import datetime, timezone, timedelta

utc = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
ist = timezone(timedelta(hours=5, minutes=30), "IST")
print(utc, utc.astimezone(ist), utc.astimezone(timezone(timedelta(hours=-8))).isoformat(), repr(utc.astimezone(ist)))
print(timezone.utc, repr(timezone.utc), ist, repr(ist), timezone(timedelta(seconds=-90)), ist.utcoffset(None), timezone.min)
print(utc == utc.astimezone(ist), hash(utc) == hash(utc.astimezone(ist)), utc - datetime(2024, 6, 1, 12, tzinfo=ist))
naive = datetime(2024, 6, 1, 12)
for wrong in (lambda: naive < utc, lambda: naive - utc, lambda: timezone(timedelta(hours=24)), lambda: timezone(5), lambda: utc.replace(tzinfo=5), lambda: ist.utcoffset(5)):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(naive == utc, naive.replace(tzinfo=ist).utctimetuple().tm_hour, utc.timestamp(), datetime.fromtimestamp(0, ist))
print(utc.strftime("%Z %z %:z"), utc.astimezone(ist).strftime("%Z %z"), utc.tzname(), naive.tzinfo, utc.timetz(), utc.time())
print(datetime.fromtimestamp(1.5, timezone.utc), datetime.fromtimestamp(-1, timezone.utc), (utc + timedelta(days=1)).tzinfo)
