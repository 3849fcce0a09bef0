// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const exactPermit2ProxyAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ISignatureTransfer",
        "name": "permit2",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "InvalidAmount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidDestination",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidOwner",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidPermit2Address",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "PaymentTooEarly",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Permit2612AmountMismatch",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "Settled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "SettledWithPermit",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "PERMIT2",
    "outputs": [
      {
        "internalType": "contract ISignatureTransfer",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "WITNESS_TYPEHASH",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "WITNESS_TYPE_STRING",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "token",
                "type": "address"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              }
            ],
            "internalType": "struct ISignatureTransfer.TokenPermissions",
            "name": "permitted",
            "type": "tuple"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          }
        ],
        "internalType": "struct ISignatureTransfer.PermitTransferFrom",
        "name": "permit",
        "type": "tuple"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "to",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "validAfter",
            "type": "uint256"
          }
        ],
        "internalType": "struct ExactPermit2Proxy.Witness",
        "name": "witness",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "settle",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "value",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "r",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "s",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "v",
            "type": "uint8"
          }
        ],
        "internalType": "struct Permit2Proxy.EIP2612Permit",
        "name": "permit2612",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "token",
                "type": "address"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              }
            ],
            "internalType": "struct ISignatureTransfer.TokenPermissions",
            "name": "permitted",
            "type": "tuple"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "deadline",
            "type": "uint256"
          }
        ],
        "internalType": "struct ISignatureTransfer.PermitTransferFrom",
        "name": "permit",
        "type": "tuple"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "to",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "validAfter",
            "type": "uint256"
          }
        ],
        "internalType": "struct ExactPermit2Proxy.Witness",
        "name": "witness",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "settleWithPermit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const exactPermit2ProxyInitCode =
  '0x60a060405234801561000f575f5ffd5b5060405161094438038061094483398101604081905261002e91610068565b806001600160a01b038116610056576040516359106c8960e01b815260040160405180910390fd5b6001600160a01b031660805250610095565b5f60208284031215610078575f5ffd5b81516001600160a01b038116811461008e575f5ffd5b9392505050565b60805161088a6100ba5f395f818160c60152818161030f01526104a3015261088a5ff3fe608060405234801561000f575f5ffd5b5060043610610055575f3560e01c806313cd3b5314610059578063156e21521461006e5780632c03ae6a1461008c5780636afdd850146100c1578063fa34037814610100575b5f5ffd5b61006c6100673660046105d4565b610113565b005b61007661015f565b6040516100839190610676565b60405180910390f35b6100b37fd97b3239a7f32295517bd14cb074edfdd188dfe5eb42f802bb26d4fd1eb12c3781565b604051908152602001610083565b6100e87f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610083565b61006c61010e36600461068f565b61017b565b61011b6101d3565b610128858585858561020a565b6040517f97088ec3606cfe8cc112180570d03fcde05f9b8e1bfef8e27784eaf5dd5691b6905f90a16101586102a2565b5050505050565b6040518060a00160405280606481526020016108266064913981565b6101836101d3565b61018e8686866102cc565b61019b858585858561020a565b6040517fde5b89d10fc800c459329c382fabfcad0be0ed7e5328e01fae04e507b09ef5d8905f90a16101cb6102a2565b505050505050565b6101db6103cb565b61020860017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b9061040b565b565b5f7fd97b3239a7f32295517bd14cb074edfdd188dfe5eb42f802bb26d4fd1eb12c378460405160200161023e92919061073c565b60408051601f1981840301815291905280516020918201209150868101359061029990889083908990610273908a018a610750565b8960200135876040518060a0016040528060648152602001610826606491398b8b610412565b50505050505050565b6102085f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00610202565b82356020830135146102f15760405163050cda4960e01b815260040160405180910390fd5b6102fe6020830183610750565b6001600160a01b031663d505accf827f00000000000000000000000000000000000000000000000000000000000000008635602088013561034560a08a0160808b01610769565b604080516001600160e01b031960e089901b1681526001600160a01b0396871660048201529590941660248601526044850192909252606484015260ff16608483015286013560a4820152606086013560c482015260e4015f604051808303815f87803b1580156103b4575f5ffd5b505af19250505080156103c5575060015b50505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561020857604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f88116104325760405163162908e360e11b815260040160405180910390fd5b6001600160a01b038716610459576040516349e27cff60e01b815260040160405180910390fd5b6001600160a01b0386166104805760405163ac6b05f560e01b815260040160405180910390fd5b844210156104a15760405163532a9cfd60e11b815260040160405180910390fd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663137c29fe8a60405180604001604052808a6001600160a01b031681526020018c8152508a888888886040518863ffffffff1660e01b81526004016105169796959493929190610789565b5f604051808303815f87803b15801561052d575f5ffd5b505af115801561053f573d5f5f3e3d5ffd5b50505050505050505050505050565b5f6080828403121561055e575f5ffd5b50919050565b80356001600160a01b038116811461057a575f5ffd5b919050565b5f6040828403121561055e575f5ffd5b5f5f83601f84011261059f575f5ffd5b50813567ffffffffffffffff8111156105b6575f5ffd5b6020830191508360208285010111156105cd575f5ffd5b9250929050565b5f5f5f5f5f61010086880312156105e9575f5ffd5b6105f3878761054e565b945061060160808701610564565b93506106108760a0880161057f565b925060e086013567ffffffffffffffff81111561062b575f5ffd5b6106378882890161058f565b969995985093965092949392505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6106886020830184610648565b9392505050565b5f5f5f5f5f5f8688036101a08112156106a6575f5ffd5b60a08112156106b3575f5ffd5b508695506106c48860a0890161054e565b94506106d36101208801610564565b93506106e388610140890161057f565b925061018087013567ffffffffffffffff8111156106ff575f5ffd5b61070b89828a0161058f565b979a9699509497509295939492505050565b6001600160a01b0361072e82610564565b168252602090810135910152565b82815260608101610688602083018461071d565b5f60208284031215610760575f5ffd5b61068882610564565b5f60208284031215610779575f5ffd5b813560ff81168114610688575f5ffd5b610793818961071d565b604088810135908201526060808901359082015286516001600160a01b039081166080830152602088015160a0830152861660c082015260e0810185905261014061010082018190525f906107ea90830186610648565b8281036101208401525f84825284866020840137505f818501602090810191909152601f909401601f1916019092019897505050505050505056fe5769746e657373207769746e65737329546f6b656e5065726d697373696f6e73286164647265737320746f6b656e2c75696e7432353620616d6f756e74295769746e657373286164647265737320746f2c75696e743235362076616c6964416674657229'
