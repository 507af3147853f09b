import torch


class Garden(torch.nn.Module):
    def forward(self, plants):
        rows = plants.sum(-1)
        return rows * 2
