from math import radians, sin, cos, asin, sqrt, atan2, degrees
def haversine(lat1, lon1, lat2, lon2):
    lat1, lon1, lat2, lon2 = map(radians, (lat1, lon1, lat2, lon2))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * asin(sqrt(h))
print(int(haversine(52.52, 13.405, 48.8566, 2.3522)), int(degrees(atan2(1, 1))))
