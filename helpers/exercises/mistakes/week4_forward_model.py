"""Week 4, L_model_forward: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

MODEL_FORWARD = [
    Mistake(
        "hidden_layer_left_out",
        "for l in range(1, L - 1):",
        "The output layer takes in something one layer too old. Does the loop end too early "
        "(`range` leaves out its end already), or does A_prev go in where A should?",
    ),
    Mistake(
        "weights_one_layer_on",
        "for l in range(2, L):",
        "X meets W2, the weights of the second layer. X is layer 0; layer 1 takes it in, with W1. "
        "Where does the loop begin, and which number has the key?",
    ),
    Mistake(
        "begins_at_layer_0",
        "for l in range(L - 1):",
        "The loop begins with 0, and there is no W0: layers count from 1.",
    ),
    Mistake(
        "output_layer_in_the_loop",
        "for l in range(1, L + 1):",
        "The loop goes through the output layer, too, with ReLU; and then that layer comes once "
        "more. It is behind the loop, alone.",
    ),
    Mistake(
        "all_relu",
        {"AL, last": 'AL, last = linear_activation_forward(A, WL, bL, "relu")'},
        "The output layer uses ReLU. It uses the sigmoid, to give a probability.",
    ),
    Mistake(
        "all_sigmoid",
        {"A, cache": 'A, cache = linear_activation_forward(A_prev, W, b, "sigmoid")'},
        "The hidden layers use the sigmoid. They use ReLU.",
    ),
    Mistake(
        "activations_exchanged",
        {
            "A, cache": 'A, cache = linear_activation_forward(A_prev, W, b, "sigmoid")',
            "AL, last": 'AL, last = linear_activation_forward(A, WL, bL, "relu")',
        },
        "The activations have changed places: ReLU belongs to the hidden layers, the sigmoid to "
        "the output.",
    ),
    Mistake(
        "X_into_every_layer",
        "A_prev = X",
        "Each hidden layer takes in X. From the second one on, it takes what the layer before put "
        "out.",
    ),
    Mistake(
        "X_into_output_layer",
        {"AL, last": 'AL, last = linear_activation_forward(X, WL, bL, "sigmoid")'},
        "The output layer takes in X. It takes what the last hidden layer put out.",
    ),
    Mistake(
        "first_weights_everywhere",
        {"W, b = ": 'W, b = parameters["W1"], parameters["b1"]'},
        "Every hidden layer uses W1 and b1. The number in the key has to go along with l.",
    ),
    Mistake(
        "L_doubled",
        "L = len(parameters)",
        "L is twice what it should be: each layer has two parameters, W and b.",
    ),
    Mistake(
        "last_cache_missing",
        {"caches.append(last)": "pass"},
        "The cache of the output layer is missing: the list has one too few.",
    ),
    Mistake(
        "hidden_caches_missing",
        {"caches.append(cache)": "pass"},
        "The caches of the hidden layers are missing. Each layer's is put into the list, inside "
        "the loop.",
    ),
    Mistake(
        "last_cache_wrong",
        {"caches.append(last)": "caches.append(cache)"},
        "The last cache in the list is that of the last hidden layer again. The output layer has "
        "its own.",
    ),
    Mistake(
        "caches_backwards",
        {
            "caches.append(cache)": "caches.insert(0, cache)",
            "caches.append(last)": "caches.insert(0, last)",
        },
        "The caches are in the list from last to first. They are appended, first to last.",
    ),
    Mistake(
        "caches_begin_anew",
        {"A_prev = ": "caches = []\nA_prev = A"},
        "Of the hidden layers, only the last one has its cache in the list. Is the list made anew "
        "inside the loop, or does `append` stand behind the loop?",
    ),
    Mistake(
        "caches_missing",
        "return AL",
        "Only AL comes back. The caches, which the way back needs, are missing.",
    ),
    Mistake(
        "last_cache_alone",
        "return AL, last",
        "Only the output layer's cache comes back. Wanted is the list of all of them.",
    ),
    Mistake(
        "A_for_AL",
        "return A, caches",
        "What comes back first is A of the last hidden layer. Wanted is AL, the prediction.",
    ),
    Mistake(
        "hidden_weights_at_output",
        {"WL, bL": 'WL, bL = parameters[f"W{L - 1}"], parameters[f"b{L - 1}"]'},
        "The output layer uses the weights of the last hidden layer: behind the loop, l is "
        "still its number. The output layer's number is L.",
    ),
    Mistake(
        "caches_unwrapped",
        {"caches.append(cache)": "caches += cache", "caches.append(last)": "caches += last"},
        "The parts of each cache stand in the list one by one: that is what `+=` does with a "
        "tuple. Each cache goes in as a whole.",
    ),
    Mistake(
        "caches_hold_A",
        {"caches.append(cache)": "caches.append(A)"},
        "The list holds the activations of the hidden layers, A. It should hold their caches.",
    ),
    Mistake(
        "arguments_exchanged",
        {"A, cache": 'A, cache = linear_activation_forward(W, A_prev, b, "relu")'},
        "`linear_activation_forward` gets its arguments in the wrong order: first what comes in, "
        "then W and b.",
    ),
    Mistake(
        "arguments_exchanged_at_output",
        {"AL, last": 'AL, last = linear_activation_forward(WL, A, bL, "sigmoid")'},
        "At the output layer, `linear_activation_forward` gets its arguments in the wrong order: "
        "first what comes in, then W and b.",
    ),
    Mistake(
        "not_unpacked",
        {
            "A, cache": 'A = linear_activation_forward(A_prev, W, b, "relu")',
            "AL, last": 'AL, cache = linear_activation_forward(A, WL, bL, "sigmoid")',
            "caches.append(last)": "caches.append(cache)",
        },
        "`cache` has no value when it is put into the list. `linear_activation_forward` returns "
        "two things, A and the cache: give each a name.",
    ),
    Mistake(
        "output_not_unpacked",
        {
            "AL, last": 'AL = linear_activation_forward(A, WL, bL, "sigmoid")',
            "caches.append(last)": "caches.append(cache)",
        },
        "At the output layer, AL is the activation and the cache together. "
        "`linear_activation_forward` returns two things: give each a name.",
    ),
    Mistake(
        "output_layer_after_each",
        {
            "caches.append(cache)": (
                'caches.append(cache)\nWL, bL = parameters[f"W{L}"], parameters[f"b{L}"]\n'
                'AL, last = linear_activation_forward(A, WL, bL, "sigmoid")'
            )
        },
        "The output layer takes in what the first hidden layer put out. Does it stand inside the "
        "loop? It comes once, behind it: look at the indentation.",
    ),
    Mistake(
        "last_cache_twice",
        {"caches.append(last)": "caches += [last, last]"},
        "The cache of the output layer is in the list twice.",
    ),
    Mistake(
        "labels_for_AL",
        "return (AL > 0.5) * 1, caches",
        "It returns labels, 0 or 1. Wanted is AL as it is, a probability: the cost is made of it.",
    ),
    Mistake(
        "L_typed_in",
        "L = 2",
        "It always takes two layers. Their number comes out of the parameters: there are W and b "
        "for each.",
    ),
    Mistake(
        "caches_first",
        "return caches, AL",
        "The two come back in the wrong order: first AL, then the caches.",
    ),
    Mistake(
        "bias_of_the_layer_before",
        {"W, b = ": 'W, b = parameters[f"W{l}"], parameters[f"b{l - 1}"]'},
        "With the weights of a layer comes the bias of the layer before, and for the first there "
        "is none. Is the number in the key one too small?",
    ),
    Mistake(
        "append_kept",
        {"caches.append(cache)": "caches = caches.append(cache)"},
        "`append` changes the list and returns None, and here None takes the place of the list. "
        "It needs no `=`.",
    ),
]
