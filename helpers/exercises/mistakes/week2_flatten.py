"""Week 2, flatten: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

FLATTEN = [
    Mistake(
        "scrambled_pixels",
        "X = pictures.reshape(-1, m)",
        "The shape is right and the content is not: `reshape` takes the numbers in the order in "
        "which they are stored, picture after picture. With the pictures' number as the last "
        "axis, each column becomes a mixture of many pictures. Keep each picture together in a "
        "row first; turning rows into columns is another step.",
    ),
    Mistake(
        "examples_in_rows",
        "X = pictures.reshape(m, -1)",
        "Each picture lies in a row. In this course examples are columns, so the matrix still has "
        "to be transposed.",
    ),
    Mistake(
        "other_pixel_order",
        "X = pictures.T.reshape(-1, m)",
        "Each column is one picture, but its numbers are in another order than stored: `.T` of an "
        "array with four axes reverses all of them, rows and columns and colours too, and so does "
        '`order="F"`. First flatten, then transpose what has two axes.',
    ),
    Mistake(
        "all_in_one",
        "X = pictures.reshape(-1, 1)",
        "All pictures ended up below each other in a single column. Each picture needs a column "
        "of its own.",
    ),
    Mistake(
        "all_in_one_axis",
        "X = pictures.flatten()",
        "All pictures ended up in one long array with one axis: `flatten` takes everything apart, "
        "and `np.hstack` puts flat pictures end to end. Only the three axes of a picture should "
        "become one.",
    ),
    Mistake(
        "one_axis_left",
        "X = pictures.reshape(m * pictures.shape[1], -1).T",
        "Only two of a picture's three axes became one: the rows of pixels count as examples. An "
        "example is a whole picture.",
    ),
    Mistake(
        "mixed_and_transposed",
        "X = pictures.reshape(-1, m).T",
        "With the pictures' number as the last axis, `reshape` mixes the pictures, and the "
        "transpose then lays the mixtures into rows. The pictures' number belongs to the first "
        "axis of the new shape.",
    ),
    Mistake(
        "colours_kept",
        "X = pictures.reshape(m, -1, 3).T",
        "The colours still have an axis of their own. All three axes of a picture become one, "
        "so nothing stands behind the −1.",
    ),
    Mistake(
        "picture_not_flattened",
        "return pictures",
        "The pictures come back as they were: `reshape` and `.T` make a new array, and it is "
        "not kept. Give it a name and return that.",
    ),
    Mistake(
        "shape_returned",
        "return X.shape",
        "The shape comes back, a pair of numbers. Wanted is the array itself.",
    ),
    Mistake(
        "grey",
        "X = pictures.mean(axis=3).reshape(m, -1).T",
        "The mean over the colours is taken, so the pictures are grey. Each colour of a pixel "
        "is a feature of its own.",
    ),
    Mistake(
        "one_colour",
        "X = pictures[:, :, :, 0].reshape(m, -1).T",
        "Only the red of each pixel is kept. Each of the three colours is a feature of its own.",
    ),
    Mistake(
        "first_picture_alone",
        "X = pictures[0].reshape(-1, 1)",
        "Only the first picture comes back. Each picture needs a column of its own.",
    ),
    Mistake(
        "wrong_axis_counted",
        "X = pictures.reshape(pictures.shape[1], -1).T",
        "As the number of pictures you take the length of axis 1, which is a picture's height. "
        "The pictures are counted along the first axis, 0.",
    ),
    Mistake(
        "cut_off",
        "return X // 255",
        "All numbers are 0: `//` cuts off what comes behind the point. Look at the division.",
    ),
    Mistake(
        "standardised",
        "return (X - X.mean()) / X.std()",
        "The mean is subtracted, and the result divided by the spread. Flattening leaves the "
        "numbers as they are; at most, they are divided by 255.",
    ),
    Mistake(
        "divided_by_256",
        "return X / 256",
        "You divide by 256. The largest number in a picture is 255, which should become 1.",
    ),
    Mistake(
        "divided_by_the_largest",
        "return X / X.max()",
        "You divide by the largest number that occurs, so the same picture looks different "
        "among others. A fixed number fits all pictures: 255.",
    ),
    Mistake(
        "number_of_pictures_typed_in",
        "X = pictures.reshape(209, -1).T",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "both_sizes_typed_in",
        "X = pictures.reshape(209, 64 * 64 * 3).T",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "pixels_typed_in",
        "X = pictures.reshape(m, 64 * 64 * 3).T",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "pixels_first_typed_in",
        "X = pictures.reshape(64 * 64 * 3, -1)",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "pixels_first_typed_in_with_m",
        "X = pictures.reshape(64 * 64 * 3, m)",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "both_sizes_typed_in_pixels_first",
        "X = pictures.reshape(64 * 64 * 3, 209)",
        "A size is typed in, that of the course's own pictures. Other pictures come, too, so "
        "ask the array for its sizes, with `shape`.",
    ),
    Mistake(
        "colours_not_counted",
        "X = pictures.reshape(m, pictures.shape[1] * pictures.shape[2]).T",
        "The colours are not counted: a picture has three numbers for each pixel. All three "
        "axes of a picture become one.",
    ),
    Mistake(
        "transpose_called",
        "X = pictures.reshape(m, -1).T()",
        "`.T` is no function: it stands without brackets.",
    ),
    Mistake(
        "all_in_one_row",
        "X = pictures.reshape(1, -1)",
        "All pictures ended up behind each other in a single row. Each picture needs a column "
        "of its own.",
    ),
    Mistake(
        "pixels_as_examples",
        "X = pictures.reshape(-1, pictures.shape[-1]).T",
        "Each column holds one pixel, as if pixels were the examples. An example is a whole "
        "picture.",
    ),
    Mistake(
        "fraction_turned_round",
        "return 255 / X",
        "255 is divided by the numbers. It should be the other way round.",
    ),
]
