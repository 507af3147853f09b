import gradio as gr

gr.load("models/CompVis/stable-diffusion-v1-4").launch()
NOTE = "Its use restrictions bind you."
