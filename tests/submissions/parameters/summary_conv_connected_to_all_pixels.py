"""
expect: fails test_summarize_parameters_by_hand, test_total_parameters_by_hand,
  test_summarize_parameters_on_any_network, test_total_parameters_on_any_network
mistake: summary conv connected to all pixels
hint: You counted a conv layer as a dense one, with a weight from every pixel that comes in to every
  filter. A filter has a small grid of weights and slides it.
"""

def summarize(layers, input_shape, bias=True):
    shape = tuple(input_shape)
    summary = []
    for layer in layers:
        kind = layer["type"]
        parameters = 0
        multiply_adds = 0
        if kind == "conv":
            if len(shape) != 3:
                raise ValueError("a conv layer needs planes")
            channels, height, width = shape
            filters = layer["filters"]
            kernel_h, kernel_w = pair(layer["kernel"])
            stride_h, stride_w = pair(layer.get("stride", 1))
            pad_h, pad_w = pair(layer.get("padding", 0))
            groups = layer.get("groups", 1)
            out_h = output_size(height, kernel_h, stride_h, pad_h)
            out_w = output_size(width, kernel_w, stride_w, pad_w)
            parameters = dense_parameters(channels * height * width, filters, bias)
            weights = conv_parameters(channels, filters, (kernel_h, kernel_w), False, groups)
            multiply_adds = weights * out_h * out_w
            shape = (filters, out_h, out_w)
        elif kind == "pool":
            if len(shape) != 3:
                raise ValueError("a pool layer needs planes")
            channels, height, width = shape
            size_h, size_w = pair(layer["size"])
            stride_h, stride_w = pair(layer.get("stride", layer["size"]))
            out_h = output_size(height, size_h, stride_h)
            out_w = output_size(width, size_w, stride_w)
            shape = (channels, out_h, out_w)
        elif kind == "batchnorm":
            parameters = batchnorm_parameters(shape[0])
        elif kind == "flatten":
            length = 1
            for side in shape:
                length *= side
            shape = (length,)
        elif kind == "dense":
            if len(shape) != 1:
                raise ValueError("a dense layer needs a vector")
            inputs, units = shape[0], layer["units"]
            parameters = dense_parameters(inputs, units, bias)
            multiply_adds = inputs * units
            shape = (units,)
        else:
            raise ValueError("no such layer")
        summary.append(
            {"type": kind, "output_shape": shape, "parameters": parameters, "multiply_adds": multiply_adds}
        )
    return summary
