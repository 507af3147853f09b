import gradio as gr

gr.load("models/CompVis/stable-diffusion-v1-4").launch()
