// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const purseAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "tips_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Purse_NotTips",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Purse_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "empty",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "tips",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const

export const purseInitCode =
  '0x60a0604052348015600e575f5ffd5b5060405161022c38038061022c833981016040819052602b91603b565b6001600160a01b03166080526066565b5f60208284031215604a575f5ffd5b81516001600160a01b0381168114605f575f5ffd5b9392505050565b6080516101a261008a5f395f818160470152818160b4015261010b01526101a25ff3fe60806040526004361061002b575f3560e01c80631a4e1e7814610036578063f2a75fe414610086575f5ffd5b3661003257005b5f5ffd5b348015610041575f5ffd5b506100697f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b348015610091575f5ffd5b5061009a6100a8565b60405190815260200161007d565b5f336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016811461010457604051633efc2e8f60e01b81526001600160a01b0390911660048201526024015b60405180910390fd5b504790505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316826040515f6040518083038185875af1925050503d805f8114610171576040519150601f19603f3d011682016040523d82523d5f602084013e610176565b606091505b5050905080829061019d5760405163ef80a92760e01b81526004016100fb91815260200190565b50509056'
