// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const permit2Abi = [
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "maxAmount",
        "type": "uint256"
      }
    ],
    "name": "InvalidAmount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidNonce",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidSigner",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "LengthMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "signatureDeadline",
        "type": "uint256"
      }
    ],
    "name": "SignatureExpired",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "word",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "mask",
        "type": "uint256"
      }
    ],
    "name": "UnorderedNonceInvalidation",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "DOMAIN_SEPARATOR",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "wordPos",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mask",
        "type": "uint256"
      }
    ],
    "name": "invalidateUnorderedNonces",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "wordPos",
        "type": "uint256"
      }
    ],
    "name": "nonceBitmap",
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
        "components": [
          {
            "internalType": "address",
            "name": "to",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "requestedAmount",
            "type": "uint256"
          }
        ],
        "internalType": "struct ISignatureTransfer.SignatureTransferDetails",
        "name": "transferDetails",
        "type": "tuple"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "permitTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
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
            "internalType": "struct ISignatureTransfer.TokenPermissions[]",
            "name": "permitted",
            "type": "tuple[]"
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
        "internalType": "struct ISignatureTransfer.PermitBatchTransferFrom",
        "name": "permit",
        "type": "tuple"
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
            "name": "requestedAmount",
            "type": "uint256"
          }
        ],
        "internalType": "struct ISignatureTransfer.SignatureTransferDetails[]",
        "name": "transferDetails",
        "type": "tuple[]"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "permitTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "components": [
          {
            "internalType": "address",
            "name": "to",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "requestedAmount",
            "type": "uint256"
          }
        ],
        "internalType": "struct ISignatureTransfer.SignatureTransferDetails",
        "name": "transferDetails",
        "type": "tuple"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "witness",
        "type": "bytes32"
      },
      {
        "internalType": "string",
        "name": "witnessTypeString",
        "type": "string"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "permitWitnessTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
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
            "internalType": "struct ISignatureTransfer.TokenPermissions[]",
            "name": "permitted",
            "type": "tuple[]"
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
        "internalType": "struct ISignatureTransfer.PermitBatchTransferFrom",
        "name": "permit",
        "type": "tuple"
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
            "name": "requestedAmount",
            "type": "uint256"
          }
        ],
        "internalType": "struct ISignatureTransfer.SignatureTransferDetails[]",
        "name": "transferDetails",
        "type": "tuple[]"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "witness",
        "type": "bytes32"
      },
      {
        "internalType": "string",
        "name": "witnessTypeString",
        "type": "string"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "permitWitnessTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const permit2InitCode =
  '0x6080604052348015600e575f5ffd5b5061106b8061001c5f395ff3fe608060405234801561000f575f5ffd5b506004361061007a575f3560e01c80633ff9dcb1116100585780633ff9dcb1146100c05780634fe02b44146100d3578063edd9444b14610106578063fe8ec1a714610119575f5ffd5b8063137c29fe1461007e57806330f28b7a146100935780633644e515146100a6575b5f5ffd5b61009161008c366004610b2f565b61012c565b005b6100916100a1366004610bdb565b6101f7565b6100ae610294565b60405190815260200160405180910390f35b6100916100ce366004610c4e565b610312565b6100ae6100e1366004610c6e565b6001600160a01b03919091165f90815260208181526040808320938352929052205490565b610091610114366004610ce6565b61036a565b610091610127366004610d8e565b610419565b5f6040518060a001604052806064815260200161100760649139858560405160200161015a93929190610e6f565b6040516020818303038152906040528051906020012061017b8a5f016104f1565b6040805160208101939093528281019190915233606083810191909152908b013560808301528a013560a082015260c0810187905260e0016040516020818303038152906040528051906020012090506101e1878a604001358b60600135848787610542565b6101ec898989610652565b505050505050505050565b5f7f939c21a48a8dbe3a9a2404a1d46691e4d39f6583d6ec6b35714604c986d80106610222876104f1565b604080516020810193909352828101919091523360608381019190915290880135608083015287013560a082015260c0016040516020818303038152906040528051906020012090506102818487604001358860600135848787610542565b61028c868686610652565b505050505050565b604080517f8cad95687ba82c2ce50e74f7b754645e5117c3a5bec8151c0726d5857980a86660208201527f9ac997416e8ff9d2ff6bebeb7149f65cdae5e32e2b90440b566bb3044041d36a918101919091524660608201523060808201525f9060a00160405160208183030381529060405280519060200120905090565b335f8181526020818152604080832086845282529182902080548517905581518581529081018490527f3704902f963766a4e561bbaab6e6cdc1b1dd12f6e9e99648da8843b3f46b918d910160405180910390a25050565b5f7ffcf35f5ac6a2c28868dc44c302166470266239195f02b0ee408334829333b76661039e6103998980610e93565b6106ba565b60408051602081810194909452808201929092523360608301529189013560808201529088013560a082015260c0016040516020818303038152906040528051906020012090506103fb8488602001358960400135848787610542565b6104106104088880610e93565b888888610781565b50505050505050565b5f6040518060a00160405280606b8152602001610f9c606b9139858560405160200161044793929190610e6f565b60408051601f19818403018152919052805160209091012061046c6103998c80610e93565b6040805160208181019490945280820192909252336060830152918c01356080820152908b013560a082015260c0810187905260e0016040516020818303038152906040528051906020012090506104d0878b602001358c60400135848787610542565b6104e56104dd8b80610e93565b8b8b8b610781565b50505050505050505050565b5f7f618358ac3db8dc274f0cd8829da7e234bd48cd73c4a740aede1adec9846d06a182604051602001610525929190610ed8565b604051602081830303815290604052805190602001209050919050565b8342111584906105715760405163cd21db4f60e01b815260040161056891815260200190565b60405180910390fd5b506001600160a01b0386165f90815260208181526040808320600889901c8452909152902054600160ff87161b90808216156105c057604051633ab3447f60e11b815260040160405180910390fd5b6001600160a01b0388165f9081526020818152604080832060088b901c8452909152812082841790556105f1610294565b60405161190160f01b602082015260228101919091526042810187905260620160405160208183030381529060405280519060200120905061063589828787610812565b6101ec57604051632057875960e21b815260040160405180910390fd5b6020808401359083013581101561067f57604051633728b83d60e01b815260040161056891815260200190565b506106b5816106916020850185610f0a565b602080860135906106a490880188610f0a565b6001600160a01b0316929190610888565b505050565b5f80826001600160401b038111156106d4576106d4610f2a565b6040519080825280602002602001820160405280156106fd578160200160208202803683370190505b5090505f5b81518110156107505761072b85858381811061072057610720610f3e565b9050604002016104f1565b82828151811061073d5761073d610f3e565b6020908102919091010152600101610702565b50806040516020016107629190610f52565b6040516020818303038152906040528051906020012091505092915050565b8382146107a4576040516001621398b960e31b0319815260040160405180910390fd5b5f5b8481101561028c575f8484838181106107c1576107c1610f3e565b90506040020160200135111561080a5761080a8686838181106107e6576107e6610f3e565b9050604002018585848181106107fe576107fe610f3e565b90506040020184610652565b6001016107a6565b5f846001600160a01b03163b5f03610871575f5f6108318686866108c4565b5090925090505f81600381111561084a5761084a610f87565b1480156108685750866001600160a01b0316826001600160a01b0316145b92505050610880565b61087d8585858561090b565b90505b949350505050565b610896848484846001610975565b6108be57604051635274afe760e01b81526001600160a01b0385166004820152602401610568565b50505050565b5f808060418490036108f8578435602086013560408701355f1a6108ea898285856109e2565b955095509550505050610902565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166109d15783831516156109c5573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115610a1b57505f91506003905082610aa0565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015610a6c573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116610a9757505f925060019150829050610aa0565b92505f91508190505b9450945094915050565b5f60808284031215610aba575f5ffd5b50919050565b5f60408284031215610aba575f5ffd5b80356001600160a01b0381168114610ae6575f5ffd5b919050565b5f5f83601f840112610afb575f5ffd5b5081356001600160401b03811115610b11575f5ffd5b602083019150836020828501011115610b28575f5ffd5b9250929050565b5f5f5f5f5f5f5f5f610140898b031215610b47575f5ffd5b610b518a8a610aaa565b9750610b608a60808b01610ac0565b9650610b6e60c08a01610ad0565b955060e089013594506101008901356001600160401b03811115610b90575f5ffd5b610b9c8b828c01610aeb565b9095509350506101208901356001600160401b03811115610bbb575f5ffd5b610bc78b828c01610aeb565b999c989b5096995094979396929594505050565b5f5f5f5f5f6101008688031215610bf0575f5ffd5b610bfa8787610aaa565b9450610c098760808801610ac0565b9350610c1760c08701610ad0565b925060e08601356001600160401b03811115610c31575f5ffd5b610c3d88828901610aeb565b969995985093965092949392505050565b5f5f60408385031215610c5f575f5ffd5b50508035926020909101359150565b5f5f60408385031215610c7f575f5ffd5b610c8883610ad0565b946020939093013593505050565b5f60608284031215610aba575f5ffd5b5f5f83601f840112610cb6575f5ffd5b5081356001600160401b03811115610ccc575f5ffd5b6020830191508360208260061b8501011115610b28575f5ffd5b5f5f5f5f5f5f60808789031215610cfb575f5ffd5b86356001600160401b03811115610d10575f5ffd5b610d1c89828a01610c96565b96505060208701356001600160401b03811115610d37575f5ffd5b610d4389828a01610ca6565b9096509450610d56905060408801610ad0565b925060608701356001600160401b03811115610d70575f5ffd5b610d7c89828a01610aeb565b979a9699509497509295939492505050565b5f5f5f5f5f5f5f5f5f60c08a8c031215610da6575f5ffd5b89356001600160401b03811115610dbb575f5ffd5b610dc78c828d01610c96565b99505060208a01356001600160401b03811115610de2575f5ffd5b610dee8c828d01610ca6565b9099509750610e01905060408b01610ad0565b955060608a0135945060808a01356001600160401b03811115610e22575f5ffd5b610e2e8c828d01610aeb565b90955093505060a08a01356001600160401b03811115610e4c575f5ffd5b610e588c828d01610aeb565b915080935050809150509295985092959850929598565b5f84518060208701845e5f908301908152838582375f930192835250909392505050565b5f5f8335601e19843603018112610ea8575f5ffd5b8301803591506001600160401b03821115610ec1575f5ffd5b6020019150600681901b3603821315610b28575f5ffd5b828152606081016001600160a01b03610ef084610ad0565b166020838101919091529290920135604090910152919050565b5f60208284031215610f1a575f5ffd5b610f2382610ad0565b9392505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b81515f90829060208501835b82811015610f7c578151845260209384019390910190600101610f5e565b509195945050505050565b634e487b7160e01b5f52602160045260245ffdfe5065726d697442617463685769746e6573735472616e7366657246726f6d28546f6b656e5065726d697373696f6e735b5d207065726d69747465642c61646472657373207370656e6465722c75696e74323536206e6f6e63652c75696e7432353620646561646c696e652c5065726d69745769746e6573735472616e7366657246726f6d28546f6b656e5065726d697373696f6e73207065726d69747465642c61646472657373207370656e6465722c75696e74323536206e6f6e63652c75696e7432353620646561646c696e652c'
