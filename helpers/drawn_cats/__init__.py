"""The hand that drew the cats: `python -m helpers.drawn_cats` draws the files in datasets anew."""
