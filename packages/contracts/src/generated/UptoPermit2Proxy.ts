// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const uptoPermit2ProxyAbi = [
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
    "name": "AmountExceedsPermitted",
    "type": "error"
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
    "inputs": [],
    "name": "UnauthorizedFacilitator",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
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
            "internalType": "address",
            "name": "facilitator",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "validAfter",
            "type": "uint256"
          }
        ],
        "internalType": "struct UptoPermit2Proxy.Witness",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
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
            "internalType": "address",
            "name": "facilitator",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "validAfter",
            "type": "uint256"
          }
        ],
        "internalType": "struct UptoPermit2Proxy.Witness",
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

export const uptoPermit2ProxyInitCode =
  '0x60a060405234801561000f575f5ffd5b50604051610a0b380380610a0b83398101604081905261002e91610068565b806001600160a01b038116610056576040516359106c8960e01b815260040160405180910390fd5b6001600160a01b031660805250610095565b5f60208284031215610078575f5ffd5b81516001600160a01b038116811461008e575f5ffd5b9392505050565b6080516109516100ba5f395f818160c60152818161025101526104ff01526109515ff3fe608060405234801561000f575f5ffd5b5060043610610055575f3560e01c8063016c174814610059578063156e21521461006e5780632c03ae6a1461008c5780636afdd850146100c1578063ff11e7b414610100575b5f5ffd5b61006c610067366004610630565b610113565b005b61007661016d565b60405161008391906106f6565b60405180910390f35b6100b37fd4171c445a74218b01d4fd8af34ff1106580ea1e36ff837e64484bfaa2253b7581565b604051908152602001610083565b6100e87f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610083565b61006c61010e36600461070f565b610189565b61011b6101d7565b61012687878661020e565b61013486868686868661030d565b6040517fde5b89d10fc800c459329c382fabfcad0be0ed7e5328e01fae04e507b09ef5d8905f90a16101646103fd565b50505050505050565b6040518060a00160405280607881526020016108d96078913981565b6101916101d7565b61019f86868686868661030d565b6040517f97088ec3606cfe8cc112180570d03fcde05f9b8e1bfef8e27784eaf5dd5691b6905f90a16101cf6103fd565b505050505050565b6101df610427565b61020c60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90610467565b565b82356020830135146102335760405163050cda4960e01b815260040160405180910390fd5b610240602083018361078d565b6001600160a01b031663d505accf827f00000000000000000000000000000000000000000000000000000000000000008635602088013561028760a08a0160808b016107a6565b604080516001600160e01b031960e089901b1681526001600160a01b0396871660048201529590941660248601526044850192909252606484015260ff16608483015286013560a4820152606086013560c482015260e4015f604051808303815f87803b1580156102f6575f5ffd5b505af1925050508015610307575060015b50505050565b60208601358511156103325760405163fe64b4c760e01b815260040160405180910390fd5b610342604084016020850161078d565b6001600160a01b0316336001600160a01b03161461037357604051630f6fae8760e01b815260040160405180910390fd5b5f7fd4171c445a74218b01d4fd8af34ff1106580ea1e36ff837e64484bfaa2253b75846040516020016103a79291906107c6565b604051602081830303815290604052805190602001209050610164878787875f0160208101906103d7919061078d565b8860400135866040518060a00160405280607881526020016108d9607891398a8a61046e565b61020c5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00610206565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561020c57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f881161048e5760405163162908e360e11b815260040160405180910390fd5b6001600160a01b0387166104b5576040516349e27cff60e01b815260040160405180910390fd5b6001600160a01b0386166104dc5760405163ac6b05f560e01b815260040160405180910390fd5b844210156104fd5760405163532a9cfd60e11b815260040160405180910390fd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663137c29fe8a60405180604001604052808a6001600160a01b031681526020018c8152508a888888886040518863ffffffff1660e01b81526004016105729796959493929190610839565b5f604051808303815f87803b158015610589575f5ffd5b505af115801561059b573d5f5f3e3d5ffd5b50505050505050505050505050565b5f608082840312156105ba575f5ffd5b50919050565b80356001600160a01b03811681146105d6575f5ffd5b919050565b5f606082840312156105ba575f5ffd5b5f5f83601f8401126105fb575f5ffd5b50813567ffffffffffffffff811115610612575f5ffd5b602083019150836020828501011115610629575f5ffd5b9250929050565b5f5f5f5f5f5f5f8789036101e0811215610648575f5ffd5b60a0811215610655575f5ffd5b508796506106668960a08a016105aa565b9550610120880135945061067d61014089016105c0565b935061068d896101608a016105db565b92506101c088013567ffffffffffffffff8111156106a9575f5ffd5b6106b58a828b016105eb565b989b979a50959850939692959293505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f61070860208301846106c8565b9392505050565b5f5f5f5f5f5f6101408789031215610725575f5ffd5b61072f88886105aa565b95506080870135945061074460a088016105c0565b93506107538860c089016105db565b925061012087013567ffffffffffffffff81111561076f575f5ffd5b61077b89828a016105eb565b979a9699509497509295939492505050565b5f6020828403121561079d575f5ffd5b610708826105c0565b5f602082840312156107b6575f5ffd5b813560ff81168114610708575f5ffd5b828152608081016001600160a01b036107de846105c0565b16602083015260018060a01b036107f7602085016105c0565b166040838101919091529290920135606090910152919050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b6001600160a01b0361084a896105c0565b168152602088810135818301526040808a0135908301526060808a01359083015287516001600160a01b0316608083015287015160a08201525f61089960c08301886001600160a01b03169052565b8560e08301526101406101008301526108b66101408301866106c8565b8281036101208401526108ca818587610811565b9a995050505050505050505056fe5769746e657373207769746e65737329546f6b656e5065726d697373696f6e73286164647265737320746f6b656e2c75696e7432353620616d6f756e74295769746e657373286164647265737320746f2c6164647265737320666163696c697461746f722c75696e743235362076616c6964416674657229'
