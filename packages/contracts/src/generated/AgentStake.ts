// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const agentStakeAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IStaking",
        "name": "staking_",
        "type": "address"
      },
      {
        "internalType": "contract IAgentIdentity",
        "name": "identity_",
        "type": "address"
      },
      {
        "internalType": "uint8",
        "name": "backing_",
        "type": "uint8"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "AgentStake_BondUncovered",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AgentStake_NoAgent",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AgentStake_NotOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "AgentStake_NotStaking",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "AgentStake_PaymentFailed",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "name": "OwnStaked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "name": "OwnUnbondRequested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "OwnWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RewardsPaid",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "agentId",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "backing",
    "outputs": [
      {
        "internalType": "uint8",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "claimRewards",
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
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "delegate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "identity",
    "outputs": [
      {
        "internalType": "contract IAgentIdentity",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "mostBond",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "ownStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "name": "requestUnbond",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      }
    ],
    "name": "setCommission",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "stake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "staking",
    "outputs": [
      {
        "internalType": "contract IStaking",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "withdraw",
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
    "stateMutability": "payable",
    "type": "receive"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "most",
        "type": "uint16"
      }
    ],
    "name": "Staking_CommissionTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "readyAt",
        "type": "uint256"
      }
    ],
    "name": "Staking_NotReady",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Staking_NotYours",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "Staking_NothingOwed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "held",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Staking_SharesTooFew",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "active",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "locked",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Staking_StakeLocked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "least",
        "type": "uint256"
      }
    ],
    "name": "Staking_StakeTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "name": "Staking_UnknownRequest",
    "type": "error"
  }
] as const

export const agentStakeInitCode =
  '0x6101006040523060e052348015610014575f5ffd5b506040516110d53803806110d583398101604081905261003391610068565b6001600160a01b03928316608052911660a05260ff1660c0526100b7565b6001600160a01b0381168114610065575f5ffd5b50565b5f5f5f6060848603121561007a575f5ffd5b835161008581610051565b602085015190935061009681610051565b604085015190925060ff811681146100ac575f5ffd5b809150509250925092565b60805160a05160c05160e051610f836101525f395f6104bc01525f818161025b015261048701525f8181610164015281816102ef01528181610687015281816108f701528181610a460152610b8801525f818160b7015281816101cb015281816103ad01528181610510015281816105e40152818161074b015281816107c2015281816109be01528181610b070152610c450152610f835ff3fe6080604052600436106100a7575f3560e01c806354f63b141161006257806354f63b14146101ed5780635c19a95c1461020c578063c594cc651461022b578063c9503fe21461024a578063e84f43b71461028f578063ef5cfb8c146102a3575f5ffd5b8062f714ce1461010d5780630f9e114d1461013f5780632c159a1a146101535780633a4b66f11461019e57806344021c8d146101a65780634cf088d9146101ba575f5ffd5b3661010957336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016811461010757604051637eb6d00760e11b81526001600160a01b0390911660048201526024015b60405180910390fd5b005b5f5ffd5b348015610118575f5ffd5b5061012c610127366004610e1c565b6102c2565b6040519081526020015b60405180910390f35b34801561014a575f5ffd5b5061012c610476565b34801561015e575f5ffd5b506101867f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610136565b61012c6104b1565b3480156101b1575f5ffd5b5061012c6105c6565b3480156101c5575f5ffd5b506101867f000000000000000000000000000000000000000000000000000000000000000081565b3480156101f8575f5ffd5b5061012c610207366004610e4a565b61065a565b348015610217575f5ffd5b50610107610226366004610e61565b6108cb565b348015610236575f5ffd5b50610107610245366004610e83565b610a1a565b348015610255575f5ffd5b5061027d7f000000000000000000000000000000000000000000000000000000000000000081565b60405160ff9091168152602001610136565b34801561029a575f5ffd5b5061012c610b3e565b3480156102ae575f5ffd5b5061012c6102bd366004610e61565b610b5b565b5f5f6102cc610b3e565b6040516331a9108f60e11b81526004810182905290915033906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636352211e90602401602060405180830381865afa158015610334573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103589190610ea4565b6001600160a01b031614813390916103955760405163f9a92c4760e01b815260048101929092526001600160a01b031660248201526044016100fe565b5050604051632e1a7d4d60e01b8152600481018590527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690632e1a7d4d906024016020604051808303815f875af11580156103fb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061041f9190610ebf565b9150826001600160a01b0316847fe41c3a131e6918d0df45324f2fb10c777b3d396081eb304eeca58c42a67c680a8460405161045d91815260200190565b60405180910390a361046f8383610d0c565b5092915050565b5f61047f6105c6565b6104ac9060ff7f000000000000000000000000000000000000000000000000000000000000000016610eea565b905090565b5f6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001630036104fb5760405163d57e6c4760e01b815260040160405180910390fd5b604051630991d88160e21b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690632647620490349060240160206040518083038185885af1158015610560573d5f5f3e3d5ffd5b50505050506040513d601f19601f820116820180604052508101906105859190610ebf565b604080513481526020810183905291925033917fab6d26712e379bb4788df99ddf7276e5f2d126883057440b048a858097942049910160405180910390a290565b6040516367265c3b60e11b8152306004820181905260248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ce4cb876906044016040805180830381865afa158015610630573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106549190610f01565b92915050565b5f5f610664610b3e565b6040516331a9108f60e11b81526004810182905290915033906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636352211e90602401602060405180830381865afa1580156106cc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106f09190610ea4565b6001600160a01b0316148133909161072d5760405163f9a92c4760e01b815260048101929092526001600160a01b031660248201526044016100fe565b50506040516379b134d560e01b8152306004820152602481018490527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906379b134d5906044016020604051808303815f875af1158015610799573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107bd9190610ebf565b91505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316632528fe1e3060056040518363ffffffff1660e01b815260040161080f929190610f23565b602060405180830381865afa15801561082a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061084e9190610ebf565b90505f610859610476565b9050818180821115610887576040516340e4545560e01b8152600481019290925260248201526044016100fe565b5050837f9870a1bc484339532c8fe872bcb09e0cfbadd84b3760ccc529ccc3976b0f7d9e866040516108bb91815260200190565b60405180910390a2505050919050565b5f6108d4610b3e565b6040516331a9108f60e11b81526004810182905290915033906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636352211e90602401602060405180830381865afa15801561093c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109609190610ea4565b6001600160a01b0316148133909161099d5760405163f9a92c4760e01b815260048101929092526001600160a01b031660248201526044016100fe565b50506040516317066a5760e21b81526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690635c19a95c906024015b5f604051808303815f87803b158015610a00575f5ffd5b505af1158015610a12573d5f5f3e3d5ffd5b505050505050565b5f610a23610b3e565b6040516331a9108f60e11b81526004810182905290915033906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636352211e90602401602060405180830381865afa158015610a8b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610aaf9190610ea4565b6001600160a01b03161481339091610aec5760405163f9a92c4760e01b815260048101929092526001600160a01b031660248201526044016100fe565b505060405163c594cc6560e01b815261ffff831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c594cc65906024016109e9565b5f610b4830610d98565b8060200190518101906104ac9190610ebf565b5f5f610b65610b3e565b6040516331a9108f60e11b81526004810182905290915033906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636352211e90602401602060405180830381865afa158015610bcd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bf19190610ea4565b6001600160a01b03161481339091610c2e5760405163f9a92c4760e01b815260048101929092526001600160a01b031660248201526044016100fe565b5050604051633bd73ee360e21b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ef5cfb8c906024016020604051808303815f875af1158015610c93573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cb79190610ebf565b9150826001600160a01b03167fd5ec1b97fc4d048ade361b013c285a0a5c1c40ae32579013ad3798ee657d9de783604051610cf491815260200190565b60405180910390a2610d068383610d0c565b50919050565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114610d55576040519150601f19603f3d011682016040523d82523d5f602084013e610d5a565b606091505b505090508083839091610d915760405163d113511f60e01b81526001600160a01b03909216600483015260248201526044016100fe565b5050505050565b60605f610db0602d6001600160a01b0385163b610f5c565b67ffffffffffffffff811115610dc857610dc8610f6f565b6040519080825280601f01601f191660200182016040528015610df2576020820181803683370190505b5090508051602d60208301853c92915050565b6001600160a01b0381168114610e19575f5ffd5b50565b5f5f60408385031215610e2d575f5ffd5b823591506020830135610e3f81610e05565b809150509250929050565b5f60208284031215610e5a575f5ffd5b5035919050565b5f60208284031215610e71575f5ffd5b8135610e7c81610e05565b9392505050565b5f60208284031215610e93575f5ffd5b813561ffff81168114610e7c575f5ffd5b5f60208284031215610eb4575f5ffd5b8151610e7c81610e05565b5f60208284031215610ecf575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b808202811582820484141761065457610654610ed6565b5f5f60408385031215610f12575f5ffd5b505080516020909101519092909150565b6001600160a01b03831681526040810160078310610f4f57634e487b7160e01b5f52602160045260245ffd5b8260208301529392505050565b8181038181111561065457610654610ed6565b634e487b7160e01b5f52604160045260245ffd'
