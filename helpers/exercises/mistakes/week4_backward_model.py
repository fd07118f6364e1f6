"""Week 4, L_model_backward: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.week4_output import OUTPUT

FIRST = "dA, dW, db = linear_activation_backward(dA, caches[L - 1]"

HIDDEN = "dA, dW, db = linear_activation_backward(dA, caches[l - 1]"

BY_KEY = 'dA, dW, db = linear_activation_backward(grads[f"dA{l}"], caches[l - 1], "relu")'

PUT_LAST = 'grads |= {f"dA{L - 1}"'

PUT = 'grads |= {f"dA{l - 1}"'

MODEL_BACKWARD = [
    *OUTPUT,
    Mistake(
        "relu_at_output",
        {FIRST: 'dA, dW, db = linear_activation_backward(dA, caches[L - 1], "relu")'},
        "The output layer goes back through ReLU. It is a sigmoid.",
    ),
    Mistake(
        "sigmoid_in_hidden_layers",
        {HIDDEN: 'dA, dW, db = linear_activation_backward(dA, caches[l - 1], "sigmoid")'},
        "The hidden layers go back through the sigmoid. They are ReLU.",
    ),
    Mistake(
        "activations_exchanged",
        {
            FIRST: 'dA, dW, db = linear_activation_backward(dA, caches[L - 1], "relu")',
            HIDDEN: 'dA, dW, db = linear_activation_backward(dA, caches[l - 1], "sigmoid")',
        },
        "The activations have changed places: the sigmoid belongs to the output layer, ReLU to the "
        "hidden ones.",
    ),
    Mistake(
        "first_cache_for_output",
        {FIRST: 'dA, dW, db = linear_activation_backward(dA, caches[0], "sigmoid")'},
        "The output layer takes the first cache. Its own is the last in the list.",
    ),
    Mistake(
        "cache_before_the_last",
        {FIRST: 'dA, dW, db = linear_activation_backward(dA, caches[L - 2], "sigmoid")'},
        "The output layer takes the last cache but one. A list counts from 0, so its own is at "
        "L − 1.",
    ),
    Mistake(
        "cache_index_L",
        {FIRST: 'dA, dW, db = linear_activation_backward(dA, caches[L], "sigmoid")'},
        "There is no caches[L]: a list counts from 0, so the last of L is at L − 1.",
    ),
    Mistake(
        "cache_of_the_next_layer",
        {HIDDEN: 'dA, dW, db = linear_activation_backward(dA, caches[l], "relu")'},
        "A hidden layer takes the cache of the layer behind it: layers count from 1, the list of "
        "caches from 0.",
    ),
    Mistake(
        "dAL_into_every_layer",
        {
            FIRST: (
                'dAL = dA\ndA, dW, db = linear_activation_backward(dA, caches[L - 1], "sigmoid")'
            ),
            HIDDEN: 'dA, dW, db = linear_activation_backward(dAL, caches[l - 1], "relu")',
        },
        "Each hidden layer gets dAL. It gets the dA that comes out of the layer behind it.",
    ),
    Mistake(
        "dA_not_passed_on",
        {
            FIRST: (
                'dA, dW, db = linear_activation_backward(dA, caches[L - 1], "sigmoid")\nd_last = dA'
            ),
            HIDDEN: 'dA, dW, db = linear_activation_backward(d_last, caches[l - 1], "relu")',
        },
        "Every hidden layer gets the dA of the output layer. Only the last of them should: the "
        "others get that of the layer behind them.",
    ),
    Mistake(
        "first_layer_left_out",
        "for l in range(L - 1, 1, -1):",
        "The loop ends before layer 1, so dW1 and db1 are missing: `range` leaves out its end.",
    ),
    Mistake(
        "last_hidden_layer_left_out",
        "for l in range(L - 2, 0, -1):",
        "The loop begins one layer too far in front: the last hidden layer is left out.",
    ),
    Mistake(
        "forwards",
        "for l in range(1, L):",
        "The loop goes from the first layer to the last. The error comes from the output, so the "
        "way leads from the last to the first.",
    ),
    Mistake(
        "no_loop",
        "for l in []:",
        "Only the output layer's gradients are there. The hidden layers follow, each in its turn.",
    ),
    Mistake(
        "gradients_of_the_next_layer",
        {PUT: 'grads |= {f"dA{l}": dA, f"dW{l + 1}": dW, f"db{l + 1}": db}'},
        "The gradients of the hidden layers stand under the number of the layer behind them.",
    ),
    Mistake(
        "numbered_from_0",
        {
            PUT_LAST: 'grads |= {f"dW{L - 1}": dW, f"db{L - 1}": db}',
            PUT: 'grads |= {f"dW{l - 1}": dW, f"db{l - 1}": db}',
        },
        "The gradients are numbered from 0. Layers count from 1: dW1 to dWL.",
    ),
    Mistake(
        "dW_and_db_swapped",
        {
            PUT_LAST: 'grads |= {f"dA{L - 1}": dA, f"dW{L}": db, f"db{L}": dW}',
            PUT: 'grads |= {f"dA{l - 1}": dA, f"dW{l}": db, f"db{l}": dW}',
        },
        "dW and db stand under each other's key.",
    ),
    Mistake(
        "last_gradients_alone",
        "return dA, dW, db",
        "Only the first layer's gradients come back. Wanted is the dict with those of all layers.",
    ),
    Mistake(
        "keys_without_d",
        {
            PUT_LAST: 'grads |= {f"W{L}": dW, f"b{L}": db}',
            PUT: 'grads |= {f"W{l}": dW, f"b{l}": db}',
        },
        "The keys are those of the parameters. The gradients are called `dW1`, `db1` and so on.",
    ),
    Mistake(
        "forwards_by_key",
        {
            "for l": "for l in range(1, L):",
            HIDDEN: BY_KEY,
        },
        "The loop goes from the first layer to the last, and asks for a dA that is not there "
        "yet. The error comes from the output, so the way leads from the last to the first.",
    ),
    Mistake(
        "loop_reaches_the_output",
        {
            "for l": "for l in range(L, 0, -1):",
            HIDDEN: BY_KEY,
        },
        "It asks for the dA behind the output layer, which nobody has put into grads. Does "
        "the loop begin one layer too late, at the output, or is the number in the key one "
        "too large?",
    ),
    Mistake(
        "gradients_of_the_layer_before",
        {PUT: 'grads |= {f"dA{l - 1}": dA, f"dW{l - 1}": dW, f"db{l - 1}": db}'},
        "The gradients of the hidden layers stand under the number of the layer before them.",
    ),
    Mistake(
        "dW_of_the_layer_before",
        {PUT: 'grads |= {f"dA{l - 1}": dA, f"dW{l - 1}": dW, f"db{l}": db}'},
        "The dW of the hidden layers stand under the number of the layer before them.",
    ),
    Mistake(
        "db_of_the_layer_before",
        {PUT: 'grads |= {f"dA{l - 1}": dA, f"dW{l}": dW, f"db{l - 1}": db}'},
        "The db of the hidden layers stand under the number of the layer before them.",
    ),
    Mistake(
        "returns_in_the_loop",
        {PUT: 'grads |= {f"dA{l - 1}": dA, f"dW{l}": dW, f"db{l}": db}\nreturn grads'},
        "The `return` stands inside the loop, so only the last hidden layer has its "
        "gradients. Look at the indentation.",
    ),
    Mistake(
        "hidden_dW_and_db_swapped",
        {PUT: 'grads |= {f"dA{l - 1}": dA, f"dW{l}": db, f"db{l}": dW}'},
        "In the hidden layers, dW and db stand under each other's key.",
    ),
    Mistake(
        "output_dW_and_db_swapped",
        {PUT_LAST: 'grads |= {f"dA{L - 1}": dA, f"dW{L}": db, f"db{L}": dW}'},
        "In the output layer, dW and db stand under each other's key.",
    ),
    Mistake(
        "grads_begin_anew",
        {HIDDEN: 'grads = {}\ndA, dW, db = linear_activation_backward(dA, caches[l - 1], "relu")'},
        "The dict of gradients is made anew inside the loop, so only the first layer's are left "
        "in it. It is made once, before the loop.",
    ),
    Mistake(
        "hidden_unpacked_in_other_order",
        {HIDDEN: 'dW, db, dA = linear_activation_backward(dA, caches[l - 1], "relu")'},
        "In the hidden layers, the three gradients are unpacked in the wrong order: it is "
        "dA_prev, dW, db.",
    ),
    Mistake(
        "output_unpacked_in_other_order",
        {FIRST: 'dW, db, dA = linear_activation_backward(dA, caches[L - 1], "sigmoid")'},
        "In the output layer, the three gradients are unpacked in the wrong order: it is "
        "dA_prev, dW, db.",
    ),
    Mistake(
        "unpacked_in_other_order",
        {
            FIRST: 'dW, db, dA = linear_activation_backward(dA, caches[L - 1], "sigmoid")',
            HIDDEN: 'dW, db, dA = linear_activation_backward(dA, caches[l - 1], "relu")',
        },
        "The three gradients are unpacked in the wrong order: it is dA_prev, dW, db.",
    ),
    Mistake(
        "cache_of_the_layer_before",
        {HIDDEN: 'dA, dW, db = linear_activation_backward(dA, caches[l - 2], "relu")'},
        "A hidden layer takes the cache of the layer before it. Layer 1 has the cache at 0: is "
        "the number one too small?",
    ),
    Mistake(
        "cache_L_for_output",
        {FIRST: 'cache = caches[L]\ndA, dW, db = linear_activation_backward(dA, cache, "sigmoid")'},
        "There is no caches[L]: a list counts from 0, so the last of L is at L − 1.",
    ),
    Mistake(
        "not_unpacked",
        {FIRST: 'dA = linear_activation_backward(dA, caches[L - 1], "sigmoid")', PUT_LAST: "pass"},
        "What comes back from the output layer is not unpacked: dA is three gradients together. "
        "Give each a name of its own.",
    ),
    Mistake(
        "arguments_exchanged_at_output",
        {FIRST: 'dA, dW, db = linear_activation_backward(caches[L - 1], dA, "sigmoid")'},
        "`linear_activation_backward` gets its arguments in the wrong order: first dA, then the "
        "cache.",
    ),
    Mistake(
        "arguments_exchanged",
        {HIDDEN: 'dA, dW, db = linear_activation_backward(caches[l - 1], dA, "relu")'},
        "In the hidden layers, `linear_activation_backward` gets its arguments in the wrong "
        "order: first dA, then the cache.",
    ),
    Mistake(
        "hidden_slope_left_out",
        {
            HIDDEN: (
                "Z = np.ones_like(caches[l - 1][1])\n"
                'dA, dW, db = linear_activation_backward(dA, (caches[l - 1][0], Z), "relu")'
            )
        },
        "In the hidden layers the slope of ReLU is left out: dA goes on as if it were dZ.",
    ),
    Mistake(
        "output_slope_left_out",
        {
            FIRST: (
                "Z = np.ones_like(caches[L - 1][1])\n"
                'dA, dW, db = linear_activation_backward(dA, (caches[L - 1][0], Z), "relu")'
            )
        },
        "In the output layer the slope of the sigmoid is left out: dA goes on as if it were dZ.",
    ),
    Mistake(
        "dA_key_too_small",
        {HIDDEN: BY_KEY.replace("dA{l}", "dA{l - 1}")},
        "A layer asks for the dA that it is about to compute. It needs the one that came out of "
        "the layer behind it: the number in the key is one too small.",
    ),
]
