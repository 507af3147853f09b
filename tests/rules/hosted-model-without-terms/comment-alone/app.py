# Mind the use restrictions of the OpenRAIL licence.
import gradio as gr

gr.load("models/CompVis/stable-diffusion-v1-4").launch()
