from multiprocessing import Pool, cpu_count

def area(width, height):
    return width * height

if __name__ == "__main__":
    print("cores:", cpu_count() > 0)
    with Pool(3) as p:
        print(p.starmap(area, [(1, 2), (3, 4), (5, 6)]))
