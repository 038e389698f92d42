from backfile.loader.text import read
from backfile.loader.reading import Reader
READER=Reader("html",0,(".html",".htm"),read)
